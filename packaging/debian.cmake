# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
# The two Debian packages. What they link to is found by dpkg-shlibdeps.
function(package_names set)
    execute_process(COMMAND ${PROJECT_SOURCE_DIR}/packaging/apt.sh --names ${set}
        OUTPUT_VARIABLE names OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
    set(${set} ${names} PARENT_SCOPE)
endfunction()
foreach(set needed keyring desktop wayland)
    package_names(${set})
endforeach()
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS
    apt.sh org.mailrig.Mailrig.metainfo.xml)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME mailrig)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "The Mailrig developers <developers@mailrig.org>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ
    GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_COMPONENTS_ALL cli gui)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_ENABLE_COMPONENT_DEPENDS OFF)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
if(MAILRIG_HOMEPAGE)
    set(CPACK_DEBIAN_PACKAGE_HOMEPAGE ${MAILRIG_HOMEPAGE})
endif()
set(about "Mailrig describes mail accounts, keeps their passwords in the keychain of the
desktop, and proves the settings against the live IMAP, POP3 and SMTP servers.
Where a test fails it says what is wrong, who can mend it and how, beside the
server's own words.
.")

set(CPACK_DEBIAN_CLI_PACKAGE_NAME mailrig)
set(CPACK_DEBIAN_CLI_PACKAGE_SECTION mail)
set(CPACK_DEBIAN_CLI_DESCRIPTION "set up mail accounts and test them, on the command line
${about}
This package holds the command line, for terminals, scripts and servers
without a screen.")
set(CPACK_DEBIAN_CLI_PACKAGE_DEPENDS "${needed}")
set(CPACK_DEBIAN_CLI_PACKAGE_RECOMMENDS "${keyring}")
set(CPACK_DEBIAN_CLI_PACKAGE_SUGGESTS mailrig-gui)

set(CPACK_DEBIAN_GUI_PACKAGE_NAME mailrig-gui)
set(CPACK_DEBIAN_GUI_PACKAGE_SECTION mail)
set(CPACK_DEBIAN_GUI_DESCRIPTION "set up mail accounts and test them, in a window
${about}
This package holds the program with the window.")
set(CPACK_DEBIAN_GUI_PACKAGE_DEPENDS "${needed}")
set(CPACK_DEBIAN_GUI_PACKAGE_RECOMMENDS "${keyring}, ${desktop}")
set(CPACK_DEBIAN_GUI_PACKAGE_SUGGESTS "mailrig, ${wayland}")

include(CPack)
