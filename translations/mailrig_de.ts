<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccountEditor</name>
    <message>
        <source>Sections of the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Incoming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Outgoing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, outgoing password</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountItems</name>
    <message>
        <source>%1 (not saved)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted, server verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted, server not fully verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New account</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountListView</name>
    <message>
        <source>Search accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CauseAdvice</name>
    <message>
        <source>Check the spelling of the server name, and that this computer is online.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network connection, the VPN and the firewall of this computer, then test again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the port and the connection security against the settings that your provider names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the server name and the port; a firewall between here and there may block it. If both are right, try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a few minutes. If it breaks off again, check the port and the connection security.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the protocol, the server name and the port against the settings that your provider names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose SSL/TLS as connection security.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose STARTTLS as connection security, or the port that your provider names for SSL/TLS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose SSL/TLS as connection security, with its own port. If that fails too, ask your provider for the right settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose SSL/TLS or STARTTLS as connection security.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose SSL/TLS instead of STARTTLS, and tell your provider or the administrator of this network: somebody may be tampering with the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell your provider that the server has to offer TLS 1.2 or newer with ciphers that count as safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell your provider to renew the certificate. Check the date of this computer, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the date and the time of this computer. If they are right, tell your provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is your organization&apos;s own server, choose the file with its authority&apos;s certificate. Otherwise do not connect, and ask your provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the fingerprint with the one that the server&apos;s operator tells you, and trust this server&apos;s key only if they are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the name that stands in the certificate if your provider names it, too. Otherwise do not connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not connect. Tell your provider to install a new certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell your provider to install a certificate with a stronger key and signature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell your provider to install a certificate that is meant for a server and follows the rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the server&apos;s operator whether the key was changed. Trust the new one only if its fingerprint is the one that you are told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter both again. Some providers want the whole address as user name, or an app password instead of the usual one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create an app password at your provider&apos;s web site and enter it here instead of your usual password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose OAuth instead of a password as credential, and sign in in the browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the mail settings at your provider&apos;s web site, switch on access for mail programs, and enter the authorization code that it shows you here as password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in at your provider&apos;s web site and allow this program, or ask your provider to let it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the authentication to Automatic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a new password at your provider&apos;s web site and enter it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for half an hour without signing in, then test once more. If it stays locked, unlock it at your provider&apos;s web site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your provider why the account is disabled, and to enable it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in at your provider&apos;s web site, confirm that it was you, then test again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with OAuth in the browser, where the second factor can be asked for, or create an app password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch it on in the mail settings at your provider&apos;s web site. In an organization, ask the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the administrator of your organization to switch it on for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the administrator to assign a licence to the mailbox, or choose a plan that includes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other mail program or wait for some minutes, then test again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete messages that you no longer need, and empty the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your provider to look at the mailbox, and send the server&apos;s words along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other mail programs and devices that use this account, and test again in some minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for some time, then test again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for some minutes and test again: it accepts the second attempt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in some minutes. If it stays, tell your provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell your provider, and send the server&apos;s words along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the administrator of your organization or your provider, and send the server&apos;s words along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the sender address. If it is right, ask your provider, and send the server&apos;s words along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the account&apos;s own address as sender, or have the address added to the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on authentication for the outgoing server, with the user name and the password of your mailbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address: the test writes to the account&apos;s own one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a smaller message, or ask your provider for the largest size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the administrator of your organization to give consent to this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the administrator of your organization which rule applies and what it wants.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the client ID, the tenant and the authority of the OAuth settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the secret&apos;s value again; it is not the secret&apos;s ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the administrator of the OAuth application for a new secret and enter it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the scopes of the OAuth settings against the ones that your provider names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the scope for this protocol to the OAuth settings, and sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the user name and the tenant of the OAuth settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again and agree to what is asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in some minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the keychain service of your desktop, or keep the password for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or keep the password for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again and allow access when you are asked, or keep the password for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an environment that gives it a value, or write the value itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the fields that are marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again when you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the server&apos;s own words, and send them to your provider if they do not help you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that there is space left and that you may write in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file, or mend this one at the place that is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the new contents, then decide which ones to keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other program and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling, or choose from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out of the places that use it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read how it is used with the option --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IMAP is usually at port 993 with SSL/TLS, or at port 143 with STARTTLS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>POP3 is usually at port 995 with SSL/TLS, or at port 110 with STARTTLS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMTP is usually at port 465 with SSL/TLS, or at port 587 with STARTTLS; many networks block port 25.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CauseTitles</name>
    <message>
        <source>There is no server with this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No network leads to the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server accepts no connections at this port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke off before the server had answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another kind of server answers at this port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server expects encryption from the first moment at this port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not begin with encryption at this port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not offer STARTTLS, so the connection would not be encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server lets nobody sign in without encryption.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data that was not encrypted was slipped into the start of the encrypted connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server and this program could not agree on encryption.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate comes from an issuer that this computer does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has issued its certificate to itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate was issued for another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The issuer has revoked the server&apos;s certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate is too weak to be trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not made for a mail server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server shows another key than the one that you trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not accept the user name and the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server wants an app password instead of your usual password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server lets you sign in only with OAuth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server no longer accepts passwords from mail programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server wants the provider&apos;s authorization code instead of your password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server opens the mailbox only to programs that it has been told the name of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not support this way to sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account is locked for some time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account has been disabled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider wants you to sign in in a browser first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider wants a second factor to sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access for mail programs is switched off for this mailbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organization has switched off access for mail programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access for mail programs is not part of this mailbox&apos;s plan or licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using the mailbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mailbox is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in worked, but the server does not open the mailbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many connections to this mailbox are open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has had enough requests from this account for now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server puts off unknown senders for some minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has a fault that should pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has a fault of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sends you to its administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not accept mail from this sender.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sender address does not belong to the account that signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server passes on no mail unless you sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not accept mail to this recipient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message is larger than the server accepts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organization has not allowed this program to sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organization&apos;s access rules keep this program or this device out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in service does not know this program&apos;s client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in service did not accept the client secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client secret has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in service does not know the permissions that are asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in does not cover this kind of access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organization does not know this user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in is no longer valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in was refused or called off in the browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in service has a fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keychain to keep passwords in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain did not let this program in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No password is stored for this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A variable in the settings has no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings are not complete or not right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused for a reason that this program does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not hold what its kind should.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has changed the file in the meantime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has the accounts open for writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This name is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing with this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is still in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command is not written as it should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else than an %1 server answers at this port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is switched off for this mailbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organization has switched off %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not part of this mailbox&apos;s plan or licence.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CredentialForm</name>
    <message>
        <source>Sign in &amp;with:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;cret:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save se&amp;cret as:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A secret that is not known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in the keychain; type to change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typed; kept when you save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorTexts</name>
    <message>
        <source>%1 %2</source>
        <comment>what is wrong, what to do</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2) %3</source>
        <comment>what is wrong, the system&apos;s own words, what to do</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GeneralForm</name>
    <message>
        <source>Invisible characters were taken out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account &amp;name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail a&amp;ddress:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Your name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Label in the mail program:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Des&amp;cription:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reply to:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Organisation:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sender address:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdentityCheckForm</name>
    <message>
        <source>Server &amp;identity:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of the public key, 64 hexadecimal digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trusted &amp;key:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file of authorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only those of this system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Additional authorities:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the server with this key is accepted; a renewed certificate keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anyone with a valid certificate for any name could pose as this server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anyone on the way could pose as this server and read the password.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IssueSummary</name>
    <message>
        <source>What is wrong with the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the field</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IssueTexts</name>
    <message>
        <source>There is no variable “%1” in the chosen environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variable “%1” stands for itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variable “%1” leads through too many others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A variable is written as ${NAME}; a plain “${” as “$${”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variable “%1” becomes too long a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the name or the address of a server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the server&apos;s name belongs here, not a whole web address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This port does not go with the chosen security; usual is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This port belongs to another protocol; usual is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This protocol does not belong on this side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An account needs an incoming or an outgoing server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This authentication does not go with the protocol or the sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is not encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not have to prove who it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trusted key is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A password is needed: choose one, or type a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret this account refers to is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody signs in to the incoming server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The incoming server has no user name and password to take over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in by OAuth needs this field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a web address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address has to begin with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has to be filled in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name cannot hold spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is white space around the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another account is called “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is longer than the %1 characters that fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are line ends or control characters in the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are invisible characters in the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine lacks the roles: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainActions</name>
    <message>
        <source>&amp;Add account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Return to saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys and hints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Mailrig</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Mailrig</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new-account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings were changed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1[*] – Mailrig</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unlock and save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep for this &amp;session only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved, because the password could not be kept. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save changes?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) have changes that are not saved.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Add a mail account, and Mailrig tests it against its servers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and hints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+N adds an account, Ctrl+S saves it, F5 tests what is on screen, Escape cancels the test. Ctrl+F searches the accounts. Ctrl+Z undoes any change, a deletion too.

A test signs in to both servers at the same time and sends no message. Passwords are kept in the keychain of this system, never in a file of Mailrig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Mailrig</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailrig %1

Sets up mail accounts and proves them against their servers.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PasswordEdit</name>
    <message>
        <source>Hide what is typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProviderAdvice</name>
    <message>
        <source>Google takes no account passwords from mail programs: create an app password at https://myaccount.google.com/apppasswords and enter it here, or sign in with OAuth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to your Google account in a browser, confirm that it was you, then test again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Gmail settings in a browser, go to Forwarding and POP/IMAP, and enable %1 there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft takes no passwords from mail programs for incoming mail: choose OAuth as credential, and sign in in the browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the administrator to switch on Authenticated SMTP for this mailbox in the Microsoft 365 admin center, at the user&apos;s mail settings under Manage email apps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the administrator of your organization to switch on SMTP AUTH: https://aka.ms/smtp_auth_disabled tells how.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the user name belongs to the account that signed in. If it does, ask the administrator whether the mailbox has a licence and may be opened by this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a password for external applications in the security settings of your account at https://account.mail.ru and enter it here instead of your usual password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yahoo and AOL take only app passwords from mail programs: create one under Security in the settings of your account and enter it here instead of your usual password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apple takes only app-specific passwords from mail programs: create one at https://account.apple.com and enter it here instead of your usual password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the password, and that access by POP3 and IMAP is switched on in the mail settings at your provider&apos;s web site: it is off at first, and GMX and WEB.DE say nothing of it. With two-factor authentication, enter an app password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fastmail takes only app passwords from mail programs: create one in the settings under Privacy &amp; Security and enter it here instead of your usual password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow access for mail programs in the settings of Yandex Mail under Email clients, create an app password at https://id.yandex.com and enter it here instead of your usual password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the mailbox settings in a browser, switch on IMAP/SMTP or POP3/SMTP, have an authorization code made, and enter it here instead of your usual password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the settings of Zoho Mail in a browser, go to Mail Accounts, and switch on the access there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter user name and password again. With two-factor authentication, Zoho wants an application-specific password, which you create at https://accounts.zoho.com.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RepairTexts</name>
    <message>
        <source>Use the server name %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use SSL/TLS at port %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use STARTTLS at port %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1</source>
        <comment>a protocol</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the authentication automatically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in instead of using a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1 as user name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in for sending, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the path prefix out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportTexts</name>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who can act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the server&apos;s words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <comment>a certificate&apos;s validity</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 bits, signed with %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key fingerprint (SHA-256)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate was not checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, port %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server can</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailrig test report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tested at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecurityTexts</name>
    <message>
        <source>No outgoing email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No incoming email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <comment>connection security</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this server&apos;s key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name may differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <comment>credential</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as incoming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OAuth client credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OAuth on another device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OAuth in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the server offers it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Global</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>US Government</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>China (21Vianet)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User selects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the mail program likes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete on the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to Trash</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServerForm</name>
    <message>
        <source>Same &amp;user name and password as incoming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;rotocol:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Server:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection securit&amp;y:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Au&amp;thentication:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User &amp;name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder pre&amp;fix:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Non-ASCII addr&amp;esses:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invisible characters were taken out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was pasted has been split into server, port and security.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything, the password too, travels readable by anyone on the way.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepDetails</name>
    <message>
        <source>Certificate: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued by: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid for: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authentication: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepTexts</name>
    <message>
        <source>Find the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask what the server can do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get an access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the mailbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a test message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See it arrive</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepView</name>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TestPanel</name>
    <message>
        <source>&amp;Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy re&amp;port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sa&amp;ve report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tested yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 at %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing… %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt);;Web page (*.html);;JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>change of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deletion of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerdictView</name>
    <message>
        <source>Changes the settings on screen; can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server said: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhoTexts</name>
    <message>
        <source>Nobody has to do anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can mend this yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your mail provider has to mend this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The administrator of your organization has to mend this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It should pass: wait and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incoming mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outgoing mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incoming and outgoing mail work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incoming mail works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outgoing mail works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was tested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither incoming nor outgoing mail works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incoming mail does not work; outgoing mail does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incoming mail does not work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outgoing mail does not work; incoming mail does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outgoing mail does not work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test was cancelled before its end.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>return to the saved “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Folder of the accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment that macros are taken from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account to show first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEM file of authorities to trust besides those of this system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets up mail accounts and tests them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
