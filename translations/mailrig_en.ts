<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CandidateTexts</name>
    <message numerus="yes">
        <source>%n setting(s) found</source>
        <translation>
            <numerusform>%n setting found</numerusform>
            <numerusform>%n settings found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExchangeTexts</name>
    <message numerus="yes">
        <source>%n account(s) added.</source>
        <translation>
            <numerusform>%n account added.</numerusform>
            <numerusform>%n accounts added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) changed.</source>
        <translation>
            <numerusform>%n account changed.</numerusform>
            <numerusform>%n accounts changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n password(s) put into the keychain.</source>
        <translation>
            <numerusform>%n password put into the keychain.</numerusform>
            <numerusform>%n passwords put into the keychain.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n password(s) left out.</source>
        <translation>
            <numerusform>%n password left out.</numerusform>
            <numerusform>%n passwords left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) could not be taken out of the keychain again.</source>
        <translation>
            <numerusform>%n entry could not be taken out of the keychain again.</numerusform>
            <numerusform>%n entries could not be taken out of the keychain again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) changed since.</source>
        <translation>
            <numerusform>%n account changed since.</numerusform>
            <numerusform>%n accounts changed since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) came in since.</source>
        <translation>
            <numerusform>%n account came in since.</numerusform>
            <numerusform>%n accounts came in since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) taken out since.</source>
        <translation>
            <numerusform>%n account taken out since.</numerusform>
            <numerusform>%n accounts taken out since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) not there any more.</source>
        <translation>
            <numerusform>%n account not there any more.</numerusform>
            <numerusform>%n accounts not there any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) cannot be exported now.</source>
        <translation>
            <numerusform>%n account cannot be exported now.</numerusform>
            <numerusform>%n accounts cannot be exported now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) missing.</source>
        <translation>
            <numerusform>%n file missing.</numerusform>
            <numerusform>%n files missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) changed by someone since.</source>
        <translation>
            <numerusform>%n file changed by someone since.</numerusform>
            <numerusform>%n files changed by someone since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MailTexts</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageTexts</name>
    <message numerus="yes">
        <source>Those of %n day(s)</source>
        <translation>
            <numerusform>Those of one day</numerusform>
            <numerusform>Those of %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Every minute</numerusform>
            <numerusform>Every %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfileTexts</name>
    <message numerus="yes">
        <source>The format takes no more than %n character(s).</source>
        <translation>
            <numerusform>The format takes no more than %n character.</numerusform>
            <numerusform>The format takes no more than %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The format takes no more than %n account(s).</source>
        <translation>
            <numerusform>The format takes no more than %n account.</numerusform>
            <numerusform>The format takes no more than %n accounts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailrig::BundlesDialog</name>
    <message numerus="yes">
        <source>%n account(s) were written: %1</source>
        <translation>
            <numerusform>%n account was written: %1</numerusform>
            <numerusform>%n accounts were written: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) cannot be exported so.</source>
        <translation>
            <numerusform>%n account cannot be exported so.</numerusform>
            <numerusform>%n accounts cannot be exported so.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailrig::CertificateField</name>
    <message numerus="yes">
        <source>And %n more certificate(s) in the same file.</source>
        <translation>
            <numerusform>And %n more certificate in the same file.</numerusform>
            <numerusform>And %n more certificates in the same file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailrig::ExportDialog</name>
    <message numerus="yes">
        <source>%n account(s) were written: %1</source>
        <translation>
            <numerusform>%n account was written: %1</numerusform>
            <numerusform>%n accounts were written: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are there already, and nothing was written: %1</source>
        <translation>
            <numerusform>%n file is there already, and nothing was written: %1</numerusform>
            <numerusform>%n files are there already, and nothing was written: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) will be written.</source>
        <translation>
            <numerusform>%n account will be written.</numerusform>
            <numerusform>%n accounts will be written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) get lost or change.</source>
        <translation>
            <numerusform>%n field gets lost or changes.</numerusform>
            <numerusform>%n fields get lost or change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) cannot be exported so.</source>
        <translation>
            <numerusform>%n account cannot be exported so.</numerusform>
            <numerusform>%n accounts cannot be exported so.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailrig::ImportDialog</name>
    <message numerus="yes">
        <source>%n password(s) stand in the file.</source>
        <translation>
            <numerusform>%n password stands in the file.</numerusform>
            <numerusform>%n passwords stand in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailrig::IssueSummary</name>
    <message numerus="yes">
        <source>And %n more, marked in the forms.</source>
        <translation>
            <numerusform>And %n more, marked in the forms.</numerusform>
            <numerusform>And %n more, marked in the forms.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailrig::MainWindow</name>
    <message numerus="yes">
        <source>%n account(s) have changes that are not saved.</source>
        <translation>
            <numerusform>%n account has changes that are not saved.</numerusform>
            <numerusform>%n accounts have changes that are not saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied; taken from the clipboard in %n second(s).</source>
        <translation>
            <numerusform>Copied; taken from the clipboard in %n second.</numerusform>
            <numerusform>Copied; taken from the clipboard in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailrig::MessageList</name>
    <message numerus="yes">
        <source>The folder has %Ln message(s).</source>
        <translation>
            <numerusform>The folder has %Ln message.</numerusform>
            <numerusform>The folder has %Ln messages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailrig::MessageView</name>
    <message numerus="yes">
        <source>%n thing(s) that would have been loaded from elsewhere are left out.</source>
        <translation>
            <numerusform>%n thing that would have been loaded from elsewhere is left out.</numerusform>
            <numerusform>%n things that would have been loaded from elsewhere are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailrig::NoteTree</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailrig::OAuthAppsDialog</name>
    <message numerus="yes">
        <source>%n place(s) still use this OAuth app. Nobody can sign in there without it.</source>
        <translation>
            <numerusform>%n place still uses this OAuth app. Nobody can sign in there without it.</numerusform>
            <numerusform>%n places still use this OAuth app. Nobody can sign in there without it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailrig::ReadPage</name>
    <message numerus="yes">
        <source>%n message(s) moved to “%1”.</source>
        <translation>
            <numerusform>%n message moved to “%1”.</numerusform>
            <numerusform>%n messages moved to “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) archived in “%1”.</source>
        <translation>
            <numerusform>%n message archived in “%1”.</numerusform>
            <numerusform>%n messages archived in “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) copied to “%1”.</source>
        <translation>
            <numerusform>%n message copied to “%1”.</numerusform>
            <numerusform>%n messages copied to “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) deleted.</source>
        <translation>
            <numerusform>%n message deleted.</numerusform>
            <numerusform>%n messages deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) marked.</source>
        <translation>
            <numerusform>%n message marked.</numerusform>
            <numerusform>%n messages marked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n message(s) for good?</source>
        <translation>
            <numerusform>Delete %n message for good?</numerusform>
            <numerusform>Delete %n messages for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n other(s) like these.</source>
        <translation>
            <numerusform>And %n other like these.</numerusform>
            <numerusform>And %n others like these.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailrig::RosterDialog</name>
    <message numerus="yes">
        <source>Done, but for %n row(s) that were left out.</source>
        <translation>
            <numerusform>Done, but for %n row that was left out.</numerusform>
            <numerusform>Done, but for %n rows that were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s) are good.</source>
        <translation>
            <numerusform>The first row is good.</numerusform>
            <numerusform>The first %n rows are good.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailrig::SendPage</name>
    <message numerus="yes">
        <source>Sent to %n recipient(s).</source>
        <translation>
            <numerusform>Sent to %n recipient.</numerusform>
            <numerusform>Sent to %n recipients.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) were refused.</source>
        <translation>
            <numerusform>%n recipient was refused.</numerusform>
            <numerusform>%n recipients were refused.</numerusform>
        </translation>
    </message>
</context>
</TS>
