<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CandidateTexts</name>
    <message>
        <source>Not usable as it stands: %1</source>
        <translation>So nicht benutzbar: %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>source, what vouches for it</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Found by: %1</source>
        <translation>Gefunden durch: %1</translation>
    </message>
    <message>
        <source>Found by: %1 (%2)</source>
        <translation>Gefunden durch: %1 (%2)</translation>
    </message>
    <message>
        <source>The same is said by: %1</source>
        <translation>Dasselbe sagt: %1</translation>
    </message>
    <message>
        <source>Incoming: %1</source>
        <translation>Eingang: %1</translation>
    </message>
    <message>
        <source>Outgoing: %1</source>
        <translation>Ausgang: %1</translation>
    </message>
    <message>
        <source>Sign in with: %1</source>
        <translation>Anmelden mit: %1</translation>
    </message>
    <message>
        <source>Sign in with: %1 (the server offers %2)</source>
        <translation>Anmelden mit: %1 (der Server bietet %2)</translation>
    </message>
    <message>
        <source>%1 cannot be used as it stands: %2</source>
        <comment>host, what is wrong</comment>
        <translation>%1 ist so nicht benutzbar: %2</translation>
    </message>
    <message>
        <source>Its certificate is for: %1</source>
        <translation>Sein Zertifikat gilt für: %1</translation>
    </message>
    <message>
        <source>These settings would sign in without encryption.</source>
        <translation>Diese Einstellungen würden ohne Verschlüsselung anmelden.</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) found</source>
        <translation>
            <numerusform>%n Einstellung gefunden</numerusform>
            <numerusform>%n Einstellungen gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found. Configure manually with what your provider tells you.</source>
        <translation>Es wurde nichts gefunden. Richten Sie das Konto von Hand mit dem ein, was Ihr Anbieter angibt.</translation>
    </message>
    <message>
        <source>Searching: %1 of %2 sources are done. %3</source>
        <comment>…, how much was found</comment>
        <translation>Es wird gesucht: %1 von %2 Quellen sind fertig. %3</translation>
    </message>
</context>
<context>
    <name>CauseAdvice</name>
    <message>
        <source>Check the spelling of the server name, and that this computer is online.</source>
        <translation>Prüfen Sie die Schreibweise des Servernamens, und ob dieser Rechner mit dem Netz verbunden ist.</translation>
    </message>
    <message>
        <source>Check the network connection, the VPN and the firewall of this computer, then test again.</source>
        <translation>Prüfen Sie Netzverbindung, VPN und Firewall dieses Rechners und testen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Check the port and the connection security against the settings that your provider names.</source>
        <translation>Vergleichen Sie Port und Verbindungssicherheit mit den Einstellungen, die Ihr Anbieter nennt.</translation>
    </message>
    <message>
        <source>Check the server name and the port; a firewall between here and there may block it. If both are right, try again later.</source>
        <translation>Prüfen Sie Servername und Port; eine Firewall auf dem Weg könnte den Port sperren. Stimmt beides, versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>Try again in a few minutes. If it breaks off again, check the port and the connection security.</source>
        <translation>Versuchen Sie es in einigen Minuten noch einmal. Bricht sie wieder ab, prüfen Sie Port und Verbindungssicherheit.</translation>
    </message>
    <message>
        <source>Check the protocol, the server name and the port against the settings that your provider names.</source>
        <translation>Vergleichen Sie Protokoll, Servername und Port mit den Einstellungen, die Ihr Anbieter nennt.</translation>
    </message>
    <message>
        <source>Choose SSL/TLS as connection security.</source>
        <translation>Wählen Sie SSL/TLS als Verbindungssicherheit.</translation>
    </message>
    <message>
        <source>Choose STARTTLS as connection security, or the port that your provider names for SSL/TLS.</source>
        <translation>Wählen Sie STARTTLS als Verbindungssicherheit oder den Port, den Ihr Anbieter für SSL/TLS nennt.</translation>
    </message>
    <message>
        <source>Choose SSL/TLS as connection security, with its own port. If that fails too, ask your provider for the right settings.</source>
        <translation>Wählen Sie SSL/TLS als Verbindungssicherheit, mit dem zugehörigen Port. Hilft das nicht, fragen Sie Ihren Anbieter nach den richtigen Einstellungen.</translation>
    </message>
    <message>
        <source>Choose SSL/TLS or STARTTLS as connection security.</source>
        <translation>Wählen Sie SSL/TLS oder STARTTLS als Verbindungssicherheit.</translation>
    </message>
    <message>
        <source>Choose SSL/TLS instead of STARTTLS, and tell your provider or the administrator of this network: somebody may be tampering with the connection.</source>
        <translation>Wählen Sie SSL/TLS statt STARTTLS und sagen Sie Ihrem Anbieter oder dem Verwalter dieses Netzes Bescheid: Jemand manipuliert möglicherweise die Verbindung.</translation>
    </message>
    <message>
        <source>Tell your provider that the server has to offer TLS 1.2 or newer with ciphers that count as safe.</source>
        <translation>Sagen Sie Ihrem Anbieter, dass der Server TLS 1.2 oder neuer mit als sicher geltenden Verfahren anbieten muss.</translation>
    </message>
    <message>
        <source>Tell your provider to renew the certificate. Check the date of this computer, too.</source>
        <translation>Bitten Sie Ihren Anbieter, das Zertifikat zu erneuern. Prüfen Sie auch das Datum dieses Rechners.</translation>
    </message>
    <message>
        <source>Check the date and the time of this computer. If they are right, tell your provider.</source>
        <translation>Prüfen Sie Datum und Uhrzeit dieses Rechners. Stimmen sie, sagen Sie Ihrem Anbieter Bescheid.</translation>
    </message>
    <message>
        <source>If it is your organization&apos;s own server, choose the file with its authority&apos;s certificate. Otherwise do not connect, and ask your provider.</source>
        <translation>Ist es der Server Ihrer eigenen Organisation, wählen Sie die Datei mit dem Zertifikat ihrer Zertifizierungsstelle. Verbinden Sie sich sonst nicht und fragen Sie Ihren Anbieter.</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the one that the server&apos;s operator tells you, and trust this server&apos;s key only if they are the same.</source>
        <translation>Vergleichen Sie den Fingerabdruck mit dem, den Ihnen der Betreiber des Servers nennt, und vertrauen Sie dem Schlüssel nur, wenn beide gleich sind.</translation>
    </message>
    <message>
        <source>Use the name that stands in the certificate if your provider names it, too. Otherwise do not connect.</source>
        <translation>Verwenden Sie den Namen aus dem Zertifikat, wenn auch Ihr Anbieter ihn nennt. Verbinden Sie sich sonst nicht.</translation>
    </message>
    <message>
        <source>Do not connect. Tell your provider to install a new certificate.</source>
        <translation>Verbinden Sie sich nicht. Bitten Sie Ihren Anbieter, ein neues Zertifikat einzurichten.</translation>
    </message>
    <message>
        <source>Tell your provider to install a certificate with a stronger key and signature.</source>
        <translation>Bitten Sie Ihren Anbieter, ein Zertifikat mit stärkerem Schlüssel und stärkerer Signatur einzurichten.</translation>
    </message>
    <message>
        <source>Tell your provider to install a certificate that is meant for a server and follows the rules.</source>
        <translation>Bitten Sie Ihren Anbieter, ein Zertifikat einzurichten, das für einen Server bestimmt ist und den Regeln entspricht.</translation>
    </message>
    <message>
        <source>Ask the server&apos;s operator whether the key was changed. Trust the new one only if its fingerprint is the one that you are told.</source>
        <translation>Fragen Sie den Betreiber des Servers, ob der Schlüssel geändert wurde. Vertrauen Sie dem neuen nur, wenn sein Fingerabdruck der genannte ist.</translation>
    </message>
    <message>
        <source>Enter both again. Some providers want the whole address as user name, or an app password instead of the usual one.</source>
        <translation>Geben Sie beides noch einmal ein. Manche Anbieter wollen die ganze Adresse als Benutzernamen oder ein App-Passwort statt des üblichen.</translation>
    </message>
    <message>
        <source>Create an app password at your provider&apos;s web site and enter it here instead of your usual password.</source>
        <translation>Erstellen Sie auf der Webseite Ihres Anbieters ein App-Passwort und geben Sie es hier statt Ihres üblichen Passworts ein.</translation>
    </message>
    <message>
        <source>Choose OAuth instead of a password as credential, and sign in in the browser.</source>
        <translation>Wählen Sie OAuth statt eines Passworts als Zugangsdaten und melden Sie sich im Browser an.</translation>
    </message>
    <message>
        <source>Open the mail settings at your provider&apos;s web site, switch on access for mail programs, and enter the authorization code that it shows you here as password.</source>
        <translation>Öffnen Sie die Maileinstellungen auf der Webseite Ihres Anbieters, schalten Sie den Zugang für Mailprogramme ein und geben Sie den angezeigten Autorisierungscode hier als Passwort ein.</translation>
    </message>
    <message>
        <source>Sign in at your provider&apos;s web site and allow this program, or ask your provider to let it in.</source>
        <translation>Melden Sie sich auf der Webseite Ihres Anbieters an und erlauben Sie dieses Programm, oder bitten Sie Ihren Anbieter, es zuzulassen.</translation>
    </message>
    <message>
        <source>Set the authentication to Automatic.</source>
        <translation>Stellen Sie die Authentifizierung auf „Automatisch“.</translation>
    </message>
    <message>
        <source>Choose a new password at your provider&apos;s web site and enter it here.</source>
        <translation>Wählen Sie auf der Webseite Ihres Anbieters ein neues Passwort und geben Sie es hier ein.</translation>
    </message>
    <message>
        <source>Wait for half an hour without signing in, then test once more. If it stays locked, unlock it at your provider&apos;s web site.</source>
        <translation>Warten Sie eine halbe Stunde, ohne sich anzumelden, und testen Sie dann einmal. Bleibt es gesperrt, entsperren Sie es auf der Webseite Ihres Anbieters.</translation>
    </message>
    <message>
        <source>Ask your provider why the account is disabled, and to enable it again.</source>
        <translation>Fragen Sie Ihren Anbieter nach dem Grund und bitten Sie ihn, das Konto wieder freizugeben.</translation>
    </message>
    <message>
        <source>Sign in at your provider&apos;s web site, confirm that it was you, then test again.</source>
        <translation>Melden Sie sich auf der Webseite Ihres Anbieters an, bestätigen Sie, dass Sie es waren, und testen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Sign in with OAuth in the browser, where the second factor can be asked for, or create an app password.</source>
        <translation>Melden Sie sich mit OAuth im Browser an, wo nach dem zweiten Faktor gefragt werden kann, oder erstellen Sie ein App-Passwort.</translation>
    </message>
    <message>
        <source>Switch it on in the mail settings at your provider&apos;s web site. In an organization, ask the administrator.</source>
        <translation>Schalten Sie ihn in den Maileinstellungen auf der Webseite Ihres Anbieters ein. Fragen Sie in einer Organisation deren Verwalter.</translation>
    </message>
    <message>
        <source>Ask the administrator of your organization to switch it on for you.</source>
        <translation>Bitten Sie den Verwalter Ihrer Organisation, ihn für Sie einzuschalten.</translation>
    </message>
    <message>
        <source>Ask the administrator to assign a licence to the mailbox, or choose a plan that includes it.</source>
        <translation>Bitten Sie den Verwalter, dem Postfach eine Lizenz zuzuweisen, oder wählen Sie einen Tarif, der ihn enthält.</translation>
    </message>
    <message>
        <source>Close the other mail program or wait for some minutes, then test again.</source>
        <translation>Schließen Sie das andere Mailprogramm oder warten Sie einige Minuten und testen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Delete messages that you no longer need, and empty the trash.</source>
        <translation>Löschen Sie Nachrichten, die Sie nicht mehr brauchen, und leeren Sie den Papierkorb.</translation>
    </message>
    <message>
        <source>Ask your provider to look at the mailbox, and send the server&apos;s words along.</source>
        <translation>Bitten Sie Ihren Anbieter, sich das Postfach anzusehen, und schicken Sie die Worte des Servers mit.</translation>
    </message>
    <message>
        <source>Close other mail programs and devices that use this account, and test again in some minutes.</source>
        <translation>Schließen Sie andere Mailprogramme und Geräte, die dieses Konto benutzen, und testen Sie in einigen Minuten noch einmal.</translation>
    </message>
    <message>
        <source>Wait for some time, then test again.</source>
        <translation>Warten Sie einige Zeit und testen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Wait for some minutes and test again: it accepts the second attempt.</source>
        <translation>Warten Sie einige Minuten und testen Sie noch einmal: Den zweiten Versuch nimmt er an.</translation>
    </message>
    <message>
        <source>Try again in some minutes. If it stays, tell your provider.</source>
        <translation>Versuchen Sie es in einigen Minuten noch einmal. Bleibt sie, sagen Sie Ihrem Anbieter Bescheid.</translation>
    </message>
    <message>
        <source>Tell your provider, and send the server&apos;s words along.</source>
        <translation>Sagen Sie Ihrem Anbieter Bescheid und schicken Sie die Worte des Servers mit.</translation>
    </message>
    <message>
        <source>Ask the administrator of your organization or your provider, and send the server&apos;s words along.</source>
        <translation>Fragen Sie den Verwalter Ihrer Organisation oder Ihren Anbieter und schicken Sie die Worte des Servers mit.</translation>
    </message>
    <message>
        <source>Check the sender address. If it is right, ask your provider, and send the server&apos;s words along.</source>
        <translation>Prüfen Sie die Absenderadresse. Stimmt sie, fragen Sie Ihren Anbieter und schicken Sie die Worte des Servers mit.</translation>
    </message>
    <message>
        <source>Use the account&apos;s own address as sender, or have the address added to the account.</source>
        <translation>Verwenden Sie die eigene Adresse des Kontos als Absender, oder lassen Sie die Adresse dem Konto hinzufügen.</translation>
    </message>
    <message>
        <source>Switch on authentication for the outgoing server, with the user name and the password of your mailbox.</source>
        <translation>Schalten Sie die Authentifizierung für den Postausgangsserver ein, mit Benutzername und Passwort Ihres Postfachs.</translation>
    </message>
    <message>
        <source>Check the address: the test writes to the account&apos;s own one.</source>
        <translation>Prüfen Sie die Adresse: Der Test schreibt an die eigene des Kontos.</translation>
    </message>
    <message>
        <source>Send a smaller message, or ask your provider for the largest size.</source>
        <translation>Schicken Sie eine kleinere Nachricht oder fragen Sie Ihren Anbieter nach der größten erlaubten.</translation>
    </message>
    <message>
        <source>Ask the administrator of your organization to give consent to this program.</source>
        <translation>Bitten Sie den Verwalter Ihrer Organisation, diesem Programm zuzustimmen.</translation>
    </message>
    <message>
        <source>Ask the administrator of your organization which rule applies and what it wants.</source>
        <translation>Fragen Sie den Verwalter Ihrer Organisation, welche Regel es ist und was sie verlangt.</translation>
    </message>
    <message>
        <source>Check the client ID, the tenant and the authority of the OAuth settings.</source>
        <translation>Prüfen Sie Client-ID, Mandant und Anmeldestelle in den OAuth-Einstellungen.</translation>
    </message>
    <message>
        <source>Enter the secret&apos;s value again; it is not the secret&apos;s ID.</source>
        <translation>Geben Sie den Wert des Schlüssels noch einmal ein; es ist nicht seine ID.</translation>
    </message>
    <message>
        <source>Ask the administrator of the OAuth application for a new secret and enter it here.</source>
        <translation>Bitten Sie den Verwalter der OAuth-Anwendung um einen neuen und geben Sie ihn hier ein.</translation>
    </message>
    <message>
        <source>Check the scopes of the OAuth settings against the ones that your provider names.</source>
        <translation>Vergleichen Sie die Berechtigungen in den OAuth-Einstellungen mit denen, die Ihr Anbieter nennt.</translation>
    </message>
    <message>
        <source>Add the scope for this protocol to the OAuth settings, and sign in again.</source>
        <translation>Fügen Sie den OAuth-Einstellungen die Berechtigung für dieses Protokoll hinzu und melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>Check the user name and the tenant of the OAuth settings.</source>
        <translation>Prüfen Sie Benutzername und Mandant in den OAuth-Einstellungen.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>Sign in again and agree to what is asked.</source>
        <translation>Melden Sie sich neu an und stimmen Sie dem zu, was gefragt wird.</translation>
    </message>
    <message>
        <source>Try again in some minutes.</source>
        <translation>Versuchen Sie es in einigen Minuten noch einmal.</translation>
    </message>
    <message>
        <source>Start the keychain service of your desktop, or keep the password for this session only.</source>
        <translation>Starten Sie den Schlüsselbunddienst Ihrer Arbeitsumgebung, oder behalten Sie das Passwort nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or keep the password for this session only.</source>
        <translation>Entsperren Sie den Schlüsselbund und versuchen Sie es noch einmal, oder behalten Sie das Passwort nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>Try again and allow access when you are asked, or keep the password for this session only.</source>
        <translation>Versuchen Sie es noch einmal und erlauben Sie den Zugriff, wenn Sie gefragt werden, oder behalten Sie das Passwort nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>Enter the password.</source>
        <translation>Geben Sie das Passwort ein.</translation>
    </message>
    <message>
        <source>Choose an environment that gives it a value, or write the value itself.</source>
        <translation>Wählen Sie eine Umgebung, die ihr einen Wert gibt, oder schreiben Sie den Wert selbst hin.</translation>
    </message>
    <message>
        <source>Mend the fields that are marked.</source>
        <translation>Berichtigen Sie die gekennzeichneten Felder.</translation>
    </message>
    <message>
        <source>Start it again when you like.</source>
        <translation>Starten Sie ihn wieder, wann Sie möchten.</translation>
    </message>
    <message>
        <source>Read the server&apos;s own words, and send them to your provider if they do not help you.</source>
        <translation>Lesen Sie die Worte des Servers und schicken Sie sie Ihrem Anbieter, wenn sie Ihnen nicht weiterhelfen.</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>Prüfen Sie, ob es sie gibt und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>Check that there is space left and that you may write in this folder.</source>
        <translation>Prüfen Sie, ob noch Platz ist und ob Sie in diesem Ordner schreiben dürfen.</translation>
    </message>
    <message>
        <source>Choose another file, or mend this one at the place that is named.</source>
        <translation>Wählen Sie eine andere Datei, oder berichtigen Sie diese an der genannten Stelle.</translation>
    </message>
    <message>
        <source>Look at the new contents, then decide which ones to keep.</source>
        <translation>Sehen Sie sich den neuen Inhalt an und entscheiden Sie dann, welcher bleibt.</translation>
    </message>
    <message>
        <source>Close the other program and try again.</source>
        <translation>Schließen Sie das andere Programm und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Check the spelling, or choose from the list.</source>
        <translation>Prüfen Sie die Schreibweise, oder wählen Sie aus der Liste.</translation>
    </message>
    <message>
        <source>Take it out of the places that use it first.</source>
        <translation>Nehmen Sie es zuerst dort heraus, wo es benutzt wird.</translation>
    </message>
    <message>
        <source>Read how it is used with the option --help.</source>
        <translation>Lesen Sie mit der Option --help nach, wie er benutzt wird.</translation>
    </message>
    <message>
        <source>IMAP is usually at port 993 with SSL/TLS, or at port 143 with STARTTLS.</source>
        <translation>IMAP ist gewöhnlich an Port 993 mit SSL/TLS oder an Port 143 mit STARTTLS.</translation>
    </message>
    <message>
        <source>POP3 is usually at port 995 with SSL/TLS, or at port 110 with STARTTLS.</source>
        <translation>POP3 ist gewöhnlich an Port 995 mit SSL/TLS oder an Port 110 mit STARTTLS.</translation>
    </message>
    <message>
        <source>SMTP is usually at port 465 with SSL/TLS, or at port 587 with STARTTLS; many networks block port 25.</source>
        <translation>SMTP ist gewöhnlich an Port 465 mit SSL/TLS oder an Port 587 mit STARTTLS; viele Netze sperren Port 25.</translation>
    </message>
    <message>
        <source>Sign in: with “Sign in…” beside the credential, or with “mailrig signin” on the command line.</source>
        <translation>Melden Sie sich an: mit „Anmelden …“ neben den Anmeldedaten oder mit „mailrig signin“ auf der Befehlszeile.</translation>
    </message>
    <message>
        <source>The sign-in was stopped. Check the authority in the OAuth settings letter by letter; if it is right, the service has to mend what it publishes.</source>
        <translation>Die Anmeldung wurde angehalten. Prüfen Sie die Autorisierungsstelle in den OAuth-Einstellungen Buchstabe für Buchstabe; stimmt sie, muss der Dienst berichtigen, was er veröffentlicht.</translation>
    </message>
    <message>
        <source>Type it again: capital letters matter. If you are sure of it, the file was altered.</source>
        <translation>Geben Sie es noch einmal ein, und achten Sie auf Groß- und Kleinschreibung. Wenn Sie sicher sind, wurde die Datei verändert.</translation>
    </message>
</context>
<context>
    <name>CauseTitles</name>
    <message>
        <source>There is no server with this name.</source>
        <translation>Es gibt keinen Server mit diesem Namen.</translation>
    </message>
    <message>
        <source>No network leads to the server.</source>
        <translation>Kein Netzweg führt zum Server.</translation>
    </message>
    <message>
        <source>The server accepts no connections at this port.</source>
        <translation>Der Server nimmt an diesem Port keine Verbindungen an.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The connection broke off before the server had answered.</source>
        <translation>Die Verbindung brach ab, bevor der Server geantwortet hatte.</translation>
    </message>
    <message>
        <source>Another kind of server answers at this port.</source>
        <translation>An diesem Port antwortet eine andere Art von Server.</translation>
    </message>
    <message>
        <source>The server expects encryption from the first moment at this port.</source>
        <translation>Der Server erwartet an diesem Port vom ersten Augenblick an Verschlüsselung.</translation>
    </message>
    <message>
        <source>The server does not begin with encryption at this port.</source>
        <translation>Der Server beginnt an diesem Port nicht mit Verschlüsselung.</translation>
    </message>
    <message>
        <source>The server does not offer STARTTLS, so the connection would not be encrypted.</source>
        <translation>Der Server bietet kein STARTTLS an, die Verbindung wäre also unverschlüsselt.</translation>
    </message>
    <message>
        <source>The server lets nobody sign in without encryption.</source>
        <translation>Der Server lässt niemanden ohne Verschlüsselung anmelden.</translation>
    </message>
    <message>
        <source>Data that was not encrypted was slipped into the start of the encrypted connection.</source>
        <translation>In den Beginn der verschlüsselten Verbindung wurden unverschlüsselte Daten eingeschleust.</translation>
    </message>
    <message>
        <source>The server and this program could not agree on encryption.</source>
        <translation>Der Server und dieses Programm konnten sich nicht auf eine Verschlüsselung einigen.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired.</source>
        <translation>Das Zertifikat des Servers ist abgelaufen.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid yet.</source>
        <translation>Das Zertifikat des Servers ist noch nicht gültig.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate comes from an issuer that this computer does not know.</source>
        <translation>Das Zertifikat des Servers stammt von einem Aussteller, den dieser Rechner nicht kennt.</translation>
    </message>
    <message>
        <source>The server has issued its certificate to itself.</source>
        <translation>Der Server hat sich sein Zertifikat selbst ausgestellt.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was issued for another name.</source>
        <translation>Das Zertifikat des Servers wurde für einen anderen Namen ausgestellt.</translation>
    </message>
    <message>
        <source>The issuer has revoked the server&apos;s certificate.</source>
        <translation>Der Aussteller hat das Zertifikat des Servers widerrufen.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is too weak to be trusted.</source>
        <translation>Das Zertifikat des Servers ist zu schwach, um ihm zu vertrauen.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not made for a mail server.</source>
        <translation>Das Zertifikat des Servers ist nicht für einen Mailserver gemacht.</translation>
    </message>
    <message>
        <source>The server shows another key than the one that you trust.</source>
        <translation>Der Server zeigt einen anderen Schlüssel als den, dem Sie vertrauen.</translation>
    </message>
    <message>
        <source>The server did not accept the user name and the password.</source>
        <translation>Der Server hat Benutzername und Passwort nicht angenommen.</translation>
    </message>
    <message>
        <source>The server wants an app password instead of your usual password.</source>
        <translation>Der Server verlangt ein App-Passwort statt Ihres üblichen Passworts.</translation>
    </message>
    <message>
        <source>The server lets you sign in only with OAuth.</source>
        <translation>Der Server lässt Sie nur mit OAuth anmelden.</translation>
    </message>
    <message>
        <source>The server no longer accepts passwords from mail programs.</source>
        <translation>Der Server nimmt von Mailprogrammen keine Passwörter mehr an.</translation>
    </message>
    <message>
        <source>The server wants the provider&apos;s authorization code instead of your password.</source>
        <translation>Der Server verlangt statt Ihres Passworts den Autorisierungscode des Anbieters.</translation>
    </message>
    <message>
        <source>The server opens the mailbox only to programs that it has been told the name of.</source>
        <translation>Der Server öffnet das Postfach nur Programmen, die ihm mit Namen bekannt sind.</translation>
    </message>
    <message>
        <source>The server does not support this way to sign in.</source>
        <translation>Der Server unterstützt diese Art der Anmeldung nicht.</translation>
    </message>
    <message>
        <source>The password has expired.</source>
        <translation>Das Passwort ist abgelaufen.</translation>
    </message>
    <message>
        <source>The account is locked for some time.</source>
        <translation>Das Konto ist für einige Zeit gesperrt.</translation>
    </message>
    <message>
        <source>The account has been disabled.</source>
        <translation>Das Konto wurde stillgelegt.</translation>
    </message>
    <message>
        <source>The provider wants you to sign in in a browser first.</source>
        <translation>Der Anbieter verlangt, dass Sie sich zuerst im Browser anmelden.</translation>
    </message>
    <message>
        <source>The provider wants a second factor to sign in.</source>
        <translation>Der Anbieter verlangt einen zweiten Faktor zur Anmeldung.</translation>
    </message>
    <message>
        <source>Access for mail programs is switched off for this mailbox.</source>
        <translation>Der Zugang für Mailprogramme ist für dieses Postfach abgeschaltet.</translation>
    </message>
    <message>
        <source>Your organization has switched off access for mail programs.</source>
        <translation>Ihre Organisation hat den Zugang für Mailprogramme abgeschaltet.</translation>
    </message>
    <message>
        <source>Access for mail programs is not part of this mailbox&apos;s plan or licence.</source>
        <translation>Der Zugang für Mailprogramme gehört nicht zum Tarif oder zur Lizenz dieses Postfachs.</translation>
    </message>
    <message>
        <source>Another program is using the mailbox.</source>
        <translation>Ein anderes Programm benutzt das Postfach.</translation>
    </message>
    <message>
        <source>The mailbox is full.</source>
        <translation>Das Postfach ist voll.</translation>
    </message>
    <message>
        <source>Signing in worked, but the server does not open the mailbox.</source>
        <translation>Die Anmeldung gelang, aber der Server öffnet das Postfach nicht.</translation>
    </message>
    <message>
        <source>Too many connections to this mailbox are open.</source>
        <translation>Zu diesem Postfach sind zu viele Verbindungen offen.</translation>
    </message>
    <message>
        <source>The server has had enough requests from this account for now.</source>
        <translation>Der Server hat von diesem Konto vorerst genug Anfragen erhalten.</translation>
    </message>
    <message>
        <source>The server puts off unknown senders for some minutes.</source>
        <translation>Der Server vertröstet unbekannte Absender um einige Minuten.</translation>
    </message>
    <message>
        <source>The server has a fault that should pass.</source>
        <translation>Der Server hat eine Störung, die vorübergehen sollte.</translation>
    </message>
    <message>
        <source>The server has a fault of its own.</source>
        <translation>Der Server selbst hat einen Fehler.</translation>
    </message>
    <message>
        <source>The server sends you to its administrator.</source>
        <translation>Der Server verweist Sie an seinen Verwalter.</translation>
    </message>
    <message>
        <source>The server does not accept mail from this sender.</source>
        <translation>Der Server nimmt von diesem Absender keine Mail an.</translation>
    </message>
    <message>
        <source>The sender address does not belong to the account that signed in.</source>
        <translation>Die Absenderadresse gehört nicht zu dem Konto, das sich angemeldet hat.</translation>
    </message>
    <message>
        <source>The server passes on no mail unless you sign in.</source>
        <translation>Der Server leitet ohne Anmeldung keine Mail weiter.</translation>
    </message>
    <message>
        <source>The server does not accept mail to this recipient.</source>
        <translation>Der Server nimmt keine Mail an diesen Empfänger an.</translation>
    </message>
    <message>
        <source>The message is larger than the server accepts.</source>
        <translation>Die Nachricht ist größer, als der Server annimmt.</translation>
    </message>
    <message>
        <source>Your organization has not allowed this program to sign in.</source>
        <translation>Ihre Organisation hat diesem Programm die Anmeldung nicht erlaubt.</translation>
    </message>
    <message>
        <source>Your organization&apos;s access rules keep this program or this device out.</source>
        <translation>Die Zugriffsregeln Ihrer Organisation schließen dieses Programm oder dieses Gerät aus.</translation>
    </message>
    <message>
        <source>The sign-in service does not know this program&apos;s client.</source>
        <translation>Der Anmeldedienst kennt die Kennung dieses Programms nicht.</translation>
    </message>
    <message>
        <source>The sign-in service did not accept the client secret.</source>
        <translation>Der Anmeldedienst hat den geheimen Clientschlüssel nicht angenommen.</translation>
    </message>
    <message>
        <source>The client secret has expired.</source>
        <translation>Der geheime Clientschlüssel ist abgelaufen.</translation>
    </message>
    <message>
        <source>The sign-in service does not know the permissions that are asked for.</source>
        <translation>Der Anmeldedienst kennt die verlangten Berechtigungen nicht.</translation>
    </message>
    <message>
        <source>The sign-in does not cover this kind of access.</source>
        <translation>Die Anmeldung umfasst diese Art des Zugangs nicht.</translation>
    </message>
    <message>
        <source>The organization does not know this user.</source>
        <translation>Die Organisation kennt diesen Benutzer nicht.</translation>
    </message>
    <message>
        <source>The sign-in is no longer valid.</source>
        <translation>Die Anmeldung gilt nicht mehr.</translation>
    </message>
    <message>
        <source>The sign-in was refused or called off in the browser.</source>
        <translation>Die Anmeldung wurde im Browser abgelehnt oder abgebrochen.</translation>
    </message>
    <message>
        <source>The sign-in service has a fault.</source>
        <translation>Der Anmeldedienst hat eine Störung.</translation>
    </message>
    <message>
        <source>This computer has no keychain to keep passwords in.</source>
        <translation>Dieser Rechner hat keinen Schlüsselbund, um Passwörter aufzubewahren.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>The keychain did not let this program in.</source>
        <translation>Der Schlüsselbund hat dieses Programm nicht zugelassen.</translation>
    </message>
    <message>
        <source>No password is stored for this account.</source>
        <translation>Für dieses Konto ist kein Passwort gespeichert.</translation>
    </message>
    <message>
        <source>A variable in the settings has no value.</source>
        <translation>Eine Variable in den Einstellungen hat keinen Wert.</translation>
    </message>
    <message>
        <source>The settings are not complete or not right.</source>
        <translation>Die Einstellungen sind nicht vollständig oder nicht richtig.</translation>
    </message>
    <message>
        <source>The test was cancelled.</source>
        <translation>Der Test wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The server refused for a reason that this program does not know.</source>
        <translation>Der Server hat aus einem Grund abgelehnt, den dieses Programm nicht kennt.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>Die Datei lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The file does not hold what its kind should.</source>
        <translation>Die Datei enthält nicht, was ihre Art enthalten sollte.</translation>
    </message>
    <message>
        <source>Another program has changed the file in the meantime.</source>
        <translation>Ein anderes Programm hat die Datei inzwischen geändert.</translation>
    </message>
    <message>
        <source>Another program has the accounts open for writing.</source>
        <translation>Ein anderes Programm hat die Konten zum Schreiben geöffnet.</translation>
    </message>
    <message>
        <source>This name is taken.</source>
        <translation>Dieser Name ist vergeben.</translation>
    </message>
    <message>
        <source>There is nothing with this name.</source>
        <translation>Es gibt nichts mit diesem Namen.</translation>
    </message>
    <message>
        <source>It is still in use.</source>
        <translation>Es wird noch benutzt.</translation>
    </message>
    <message>
        <source>The command is not written as it should be.</source>
        <translation>Der Befehl ist nicht so geschrieben, wie er sein sollte.</translation>
    </message>
    <message>
        <source>What answers at this port is no %1 server.</source>
        <translation>An diesem Port antwortet etwas anderes als ein %1-Server.</translation>
    </message>
    <message>
        <source>%1 is switched off for this mailbox.</source>
        <translation>%1 ist für dieses Postfach abgeschaltet.</translation>
    </message>
    <message>
        <source>Your organization has switched off %1.</source>
        <translation>Ihre Organisation hat %1 abgeschaltet.</translation>
    </message>
    <message>
        <source>%1 is not part of this mailbox&apos;s plan or licence.</source>
        <translation>%1 gehört nicht zum Tarif oder zur Lizenz dieses Postfachs.</translation>
    </message>
    <message>
        <source>Nobody has signed in to this account with OAuth yet.</source>
        <translation>Bei diesem Konto hat sich noch niemand mit OAuth angemeldet.</translation>
    </message>
    <message>
        <source>The answer did not come from the sign-in service that was asked.</source>
        <translation>Die Antwort kam nicht von dem Anmeldedienst, der gefragt wurde.</translation>
    </message>
    <message>
        <source>This passphrase does not open the file.</source>
        <translation>Dieses Kennwort öffnet die Datei nicht.</translation>
    </message>
</context>
<context>
    <name>CertificateTexts</name>
    <message>
        <source>Certificate: %1</source>
        <translation>Zertifikat: %1</translation>
    </message>
    <message>
        <source>Issued by: %1</source>
        <translation>Ausgestellt von: %1</translation>
    </message>
    <message>
        <source>Valid for: %1</source>
        <translation>Gültig für: %1</translation>
    </message>
    <message>
        <source>Valid from %1 to %2</source>
        <translation>Gültig von %1 bis %2</translation>
    </message>
    <message>
        <source>Key: %1, %2 bits</source>
        <translation>Schlüssel: %1, %2 Bit</translation>
    </message>
    <message>
        <source>SHA-256: %1</source>
        <translation>SHA-256: %1</translation>
    </message>
    <message>
        <source>Mail addresses: %1</source>
        <translation>E-Mail-Adressen: %1</translation>
    </message>
</context>
<context>
    <name>DiscoveryTexts</name>
    <message>
        <source>No answer in time</source>
        <translation>Keine Antwort in der Zeit</translation>
    </message>
    <message>
        <source>An answer that leads in a circle, or makes no sense</source>
        <translation>Eine Antwort, die im Kreis führt oder keinen Sinn ergibt</translation>
    </message>
    <message>
        <source>Leads to a server without encryption</source>
        <translation>Führt zu einem Server ohne Verschlüsselung</translation>
    </message>
    <message>
        <source>Wants a password before it answers</source>
        <translation>Will ein Passwort, ehe er antwortet</translation>
    </message>
    <message>
        <source>An answer that is far too long</source>
        <translation>Eine viel zu lange Antwort</translation>
    </message>
    <message>
        <source>A damaged answer</source>
        <translation>Eine beschädigte Antwort</translation>
    </message>
    <message>
        <source>Not a mail address</source>
        <translation>Keine Mail-Adresse</translation>
    </message>
    <message>
        <source>Leads to an address with a user name or a password in it</source>
        <translation>Führt zu einer Adresse mit Benutzername oder Passwort darin</translation>
    </message>
    <message>
        <source>The address names no domain</source>
        <translation>Die Adresse nennt keine Domain</translation>
    </message>
    <message>
        <source>The name server cannot answer</source>
        <translation>Der Nameserver kann nicht antworten</translation>
    </message>
    <message>
        <source>The name server refuses to answer</source>
        <translation>Der Nameserver verweigert die Antwort</translation>
    </message>
    <message>
        <source>An answer that its digest in DNS does not fit</source>
        <translation>Eine Antwort, zu der ihre Prüfsumme im DNS nicht passt</translation>
    </message>
    <message>
        <source>Declared as not offered</source>
        <translation>Als nicht angeboten erklärt</translation>
    </message>
    <message>
        <source>There is no such domain</source>
        <translation>Diese Domain gibt es nicht</translation>
    </message>
    <message>
        <source>%1 learns the domain %2.</source>
        <translation>%1 erfährt die Domain %2.</translation>
    </message>
    <message>
        <source>%1 learns the address %2.</source>
        <translation>%1 erfährt die Adresse %2.</translation>
    </message>
    <message>
        <source>Your name server learns the domain %1.</source>
        <translation>Ihr Nameserver erfährt die Domain %1.</translation>
    </message>
    <message>
        <source>The name server %1 learns the domain %2.</source>
        <translation>Der Nameserver %1 erfährt die Domain %2.</translation>
    </message>
    <message>
        <source>The provider that receives the mail of %1 learns the address %2.</source>
        <translation>Der Anbieter, der die Mail von %1 empfängt, erfährt die Adresse %2.</translation>
    </message>
    <message>
        <source>The provider that receives the mail of %1 learns that domain.</source>
        <translation>Der Anbieter, der die Mail von %1 empfängt, erfährt diese Domain.</translation>
    </message>
    <message>
        <source>Bundled list of providers</source>
        <translation>Mitgelieferte Liste der Anbieter</translation>
    </message>
    <message>
        <source>Provider&apos;s autoconfig server</source>
        <translation>Autoconfig-Server des Anbieters</translation>
    </message>
    <message>
        <source>Autoconfig on the domain&apos;s web site</source>
        <translation>Autoconfig auf der Website der Domain</translation>
    </message>
    <message>
        <source>Thunderbird&apos;s provider database</source>
        <translation>Anbieterdatenbank von Thunderbird</translation>
    </message>
    <message>
        <source>Provider that receives the domain&apos;s mail</source>
        <translation>Anbieter, der die Mail der Domain empfängt</translation>
    </message>
    <message>
        <source>Service records in DNS</source>
        <translation>Diensteinträge im DNS</translation>
    </message>
    <message>
        <source>Provider&apos;s user agent configuration</source>
        <translation>Programmkonfiguration des Anbieters</translation>
    </message>
    <message>
        <source>Autodiscover</source>
        <translation>Autodiscover</translation>
    </message>
    <message>
        <source>Usual server names</source>
        <translation>Übliche Servernamen</translation>
    </message>
    <message>
        <source>Comes with Mailrig</source>
        <translation>Kommt mit Mailrig</translation>
    </message>
    <message>
        <source>Digest agrees</source>
        <translation>Prüfsumme stimmt</translation>
    </message>
    <message>
        <source>Signed by DNSSEC</source>
        <translation>Mit DNSSEC signiert</translation>
    </message>
    <message>
        <source>Encrypted and verified</source>
        <translation>Verschlüsselt und geprüft</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>These settings come with Mailrig; nobody was asked for them.</source>
        <translation>Diese Einstellungen kommen mit Mailrig; niemand wurde danach gefragt.</translation>
    </message>
    <message>
        <source>These settings came over a verified connection, and a digest in the domain&apos;s DNS vouches for them.</source>
        <translation>Diese Einstellungen kamen über eine geprüfte Verbindung, und eine Prüfsumme im DNS der Domain bürgt für sie.</translation>
    </message>
    <message>
        <source>These settings are signed by the domain&apos;s owner with DNSSEC.</source>
        <translation>Diese Einstellungen hat der Inhaber der Domain mit DNSSEC signiert.</translation>
    </message>
    <message>
        <source>These settings came over an encrypted connection to a verified server.</source>
        <translation>Diese Einstellungen kamen über eine verschlüsselte Verbindung von einem geprüften Server.</translation>
    </message>
    <message>
        <source>Nobody vouches for these settings: compare the server names with what your provider says before you enter a password.</source>
        <translation>Niemand bürgt für diese Einstellungen: Vergleichen Sie die Servernamen mit den Angaben Ihres Anbieters, ehe Sie ein Passwort eingeben.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Asking …</source>
        <translation>Wird gefragt …</translation>
    </message>
    <message>
        <source>Settings found: %1</source>
        <translation>Einstellungen gefunden: %1</translation>
    </message>
    <message>
        <source>No settings there</source>
        <translation>Dort sind keine Einstellungen</translation>
    </message>
    <message>
        <source>Leads to another domain: %1</source>
        <translation>Führt zu einer anderen Domain: %1</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Nicht gefragt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>The answer leads to %1, which belongs to another domain. Ask there too? That server would learn your address.</source>
        <translation>Die Antwort führt zu %1, das zu einer anderen Domain gehört. Auch dort fragen? Dieser Server würde Ihre Adresse erfahren.</translation>
    </message>
    <message>
        <source>Your name server learns the domain of your address.</source>
        <translation>Ihr Nameserver erfährt die Domain Ihrer Adresse.</translation>
    </message>
    <message>
        <source>The name server %1 learns the domain of your address.</source>
        <translation>Der Nameserver %1 erfährt die Domain Ihrer Adresse.</translation>
    </message>
    <message>
        <source>%1 learns your whole address.</source>
        <translation>%1 erfährt Ihre ganze Adresse.</translation>
    </message>
    <message>
        <source>%1 learns the domain of your address.</source>
        <translation>%1 erfährt die Domain Ihrer Adresse.</translation>
    </message>
    <message>
        <source>%1 learns that somebody looks for a mail server there.</source>
        <translation>%1 erfährt, dass jemand dort einen Mailserver sucht.</translation>
    </message>
    <message>
        <source>The provider that receives your domain&apos;s mail learns your whole address.</source>
        <translation>Der Anbieter, der die Mail Ihrer Domain empfängt, erfährt Ihre ganze Adresse.</translation>
    </message>
    <message>
        <source>The provider that receives your domain&apos;s mail learns the domain of your address.</source>
        <translation>Der Anbieter, der die Mail Ihrer Domain empfängt, erfährt die Domain Ihrer Adresse.</translation>
    </message>
    <message>
        <source>Not known: the redirect to %1 was not followed</source>
        <translation>Nicht bekannt: Der Weiterleitung zu %1 wurde nicht gefolgt</translation>
    </message>
    <message>
        <source>The answer leads to %1, which belongs to another domain. Ask there too? That server would learn the domain of your address.</source>
        <translation>Die Antwort führt zu %1, das zu einer anderen Domain gehört. Auch dort fragen? Dieser Server würde die Domain Ihrer Adresse erfahren.</translation>
    </message>
    <message>
        <source>%1 does not take the account&apos;s password from mail programs: create an app password first, or sign in with OAuth where it is offered.</source>
        <translation>%1 nimmt von Mailprogrammen das Passwort des Kontos nicht an: Legen Sie erst ein App-Passwort an, oder melden Sie sich mit OAuth an, wo es angeboten wird.</translation>
    </message>
    <message>
        <source>%1 lets mail programs in only after access by IMAP or POP3 has been switched on in its web settings.</source>
        <translation>%1 lässt Mailprogramme erst herein, wenn der Zugriff über IMAP oder POP3 dort im Web eingeschaltet wurde.</translation>
    </message>
    <message>
        <source>%1 takes no passwords from mail programs: sign in with OAuth.</source>
        <translation>%1 nimmt von Mailprogrammen keine Passwörter an: Melden Sie sich mit OAuth an.</translation>
    </message>
    <message>
        <source>%1 wants an authorization code, made in its web settings, in the place of the password.</source>
        <translation>%1 will anstelle des Passworts einen Autorisierungscode, der dort im Web angelegt wird.</translation>
    </message>
    <message>
        <source>%1 can be reached by mail programs only through its bridge program on this machine.</source>
        <translation>%1 ist für Mailprogramme nur über sein Brückenprogramm auf diesem Rechner erreichbar.</translation>
    </message>
    <message>
        <source>%1 %2, port %3, %4</source>
        <comment>protocol, host, port, security</comment>
        <translation>%1 %2, Port %3, %4</translation>
    </message>
</context>
<context>
    <name>ErrorTexts</name>
    <message>
        <source>%1 %2</source>
        <comment>what is wrong, what to do</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (%2) %3</source>
        <comment>what is wrong, the system&apos;s own words, what to do</comment>
        <translation>%1 (%2) %3</translation>
    </message>
</context>
<context>
    <name>ExchangeTexts</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Signed by %1; the signature holds.</source>
        <translation>Signiert von %1; die Signatur ist gültig.</translation>
    </message>
    <message>
        <source>Signed by %1. The content is as it was signed.</source>
        <translation>Signiert von %1. Der Inhalt ist, wie er signiert wurde.</translation>
    </message>
    <message>
        <source>Signed by %1, for whom no authority known here vouches. The content is as it was signed.</source>
        <translation>Signiert von %1, für den keine hier bekannte Stelle bürgt. Der Inhalt ist so, wie er signiert wurde.</translation>
    </message>
    <message>
        <source>Signed by %1 with a certificate that is weak, revoked or not made for this. The content is as it was signed.</source>
        <translation>Signiert von %1 mit einem Zertifikat, das schwach, widerrufen oder nicht dafür gemacht ist. Der Inhalt ist, wie er signiert wurde.</translation>
    </message>
    <message>
        <source>The signature of %1 does not fit: the file was changed since. Ask who sent it for it anew.</source>
        <translation>Die Signatur von %1 passt nicht: Die Datei wurde seither verändert. Bitten Sie den Absender, sie noch einmal zu senden.</translation>
    </message>
    <message>
        <source>The signature could not be checked: its signer&apos;s certificate is not in it.</source>
        <translation>Die Signatur konnte nicht geprüft werden: Das Zertifikat des Unterzeichners liegt ihr nicht bei.</translation>
    </message>
    <message>
        <source>The signature could not be checked: it was made in a way that is not known here.</source>
        <translation>Die Signatur konnte nicht geprüft werden: Sie wurde auf eine hier nicht bekannte Weise gemacht.</translation>
    </message>
    <message>
        <source>A certificate behind the signature has expired.</source>
        <translation>Ein Zertifikat hinter der Signatur ist abgelaufen.</translation>
    </message>
    <message>
        <source>A certificate behind the signature is not valid yet.</source>
        <translation>Ein Zertifikat hinter der Signatur ist noch nicht gültig.</translation>
    </message>
    <message>
        <source>Signed by: %1</source>
        <translation>Signiert von: %1</translation>
    </message>
    <message>
        <source>Issued by: %1</source>
        <translation>Ausgestellt von: %1</translation>
    </message>
    <message>
        <source>Valid from %1 to %2</source>
        <translation>Gültig vom %1 bis %2</translation>
    </message>
    <message>
        <source>SHA-256: %1</source>
        <translation>SHA-256: %1</translation>
    </message>
    <message>
        <source>Against it: %1</source>
        <translation>Dagegen spricht: %1</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Es wurde nichts importiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) added.</source>
        <translation>
            <numerusform>%n Konto hinzugefügt.</numerusform>
            <numerusform>%n Konten hinzugefügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) changed.</source>
        <translation>
            <numerusform>%n Konto geändert.</numerusform>
            <numerusform>%n Konten geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n password(s) put into the keychain.</source>
        <translation>
            <numerusform>%n Passwort in den Schlüsselbund gelegt.</numerusform>
            <numerusform>%n Passwörter in den Schlüsselbund gelegt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n password(s) left out.</source>
        <translation>
            <numerusform>%n Passwort weggelassen.</numerusform>
            <numerusform>%n Passwörter weggelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) could not be taken out of the keychain again.</source>
        <translation>
            <numerusform>%n Eintrag konnte nicht wieder aus dem Schlüsselbund genommen werden.</numerusform>
            <numerusform>%n Einträge konnten nicht wieder aus dem Schlüsselbund genommen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field: what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Never run.</source>
        <translation>Noch nie ausgeführt.</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) changed since.</source>
        <translation>
            <numerusform>%n Konto seither geändert.</numerusform>
            <numerusform>%n Konten seither geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) came in since.</source>
        <translation>
            <numerusform>%n Konto seither dazugekommen.</numerusform>
            <numerusform>%n Konten seither dazugekommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) taken out since.</source>
        <translation>
            <numerusform>%n Konto seither herausgenommen.</numerusform>
            <numerusform>%n Konten seither herausgenommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) not there any more.</source>
        <translation>
            <numerusform>%n Konto gibt es nicht mehr.</numerusform>
            <numerusform>%n Konten gibt es nicht mehr.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) cannot be exported now.</source>
        <translation>
            <numerusform>%n Konto kann jetzt nicht exportiert werden.</numerusform>
            <numerusform>%n Konten können jetzt nicht exportiert werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) missing.</source>
        <translation>
            <numerusform>%n Datei fehlt.</numerusform>
            <numerusform>%n Dateien fehlen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) changed by someone since.</source>
        <translation>
            <numerusform>%n Datei wurde seither von jemandem geändert.</numerusform>
            <numerusform>%n Dateien wurden seither von jemandem geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Up to date.</source>
        <translation>Auf dem neuesten Stand.</translation>
    </message>
</context>
<context>
    <name>FieldTexts</name>
    <message>
        <source>account name</source>
        <translation>Kontoname</translation>
    </message>
    <message>
        <source>description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>label in the mail program</source>
        <translation>Bezeichnung im Mailprogramm</translation>
    </message>
    <message>
        <source>connection type</source>
        <translation>Verbindungsart</translation>
    </message>
    <message>
        <source>required roles</source>
        <translation>verlangte Rollen</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>mail address</source>
        <translation>Mail-Adresse</translation>
    </message>
    <message>
        <source>reply to</source>
        <translation>Antwort an</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>sender address</source>
        <translation>Absenderadresse</translation>
    </message>
    <message>
        <source>protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>connection security</source>
        <translation>Verbindungssicherheit</translation>
    </message>
    <message>
        <source>user name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>NT domain</source>
        <translation>NT-Domäne</translation>
    </message>
    <message>
        <source>authentication</source>
        <translation>Authentifizierung</translation>
    </message>
    <message>
        <source>check of the server&apos;s identity</source>
        <translation>Prüfung der Serveridentität</translation>
    </message>
    <message>
        <source>file of authorities</source>
        <translation>Datei der Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>key of the server</source>
        <translation>Schlüssel des Servers</translation>
    </message>
    <message>
        <source>sign in with</source>
        <translation>Anmelden mit</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>OAuth app</source>
        <translation>OAuth-App</translation>
    </message>
    <message>
        <source>authority</source>
        <translation>Autorisierungsstelle</translation>
    </message>
    <message>
        <source>client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>redirect address</source>
        <translation>Umleitungsadresse</translation>
    </message>
    <message>
        <source>authorization address</source>
        <translation>Autorisierungsadresse</translation>
    </message>
    <message>
        <source>token address</source>
        <translation>Tokenadresse</translation>
    </message>
    <message>
        <source>revocation address</source>
        <translation>Widerrufsadresse</translation>
    </message>
    <message>
        <source>registration address</source>
        <translation>Registrierungsadresse</translation>
    </message>
    <message>
        <source>client secret</source>
        <translation>Client-Geheimnis</translation>
    </message>
    <message>
        <source>client certificate of the app</source>
        <translation>Client-Zertifikat der App</translation>
    </message>
    <message>
        <source>scopes</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>client certificate</source>
        <translation>Client-Zertifikat</translation>
    </message>
    <message>
        <source>passphrase of the client certificate</source>
        <translation>Passphrase des Client-Zertifikats</translation>
    </message>
    <message>
        <source>path prefix</source>
        <translation>Pfadpräfix</translation>
    </message>
    <message>
        <source>authentication required</source>
        <translation>Anmeldung nötig</translation>
    </message>
    <message>
        <source>international addresses (SMTPUTF8)</source>
        <translation>internationale Adressen (SMTPUTF8)</translation>
    </message>
    <message>
        <source>use only in Mail</source>
        <translation>nur in Mail benutzen</translation>
    </message>
    <message>
        <source>days to download</source>
        <translation>herunterzuladende Tage</translation>
    </message>
    <message>
        <source>update interval</source>
        <translation>Abrufabstand</translation>
    </message>
    <message>
        <source>largest attachment</source>
        <translation>größter Anhang</translation>
    </message>
    <message>
        <source>largest message</source>
        <translation>größte Nachricht</translation>
    </message>
    <message>
        <source>on delete</source>
        <translation>beim Löschen</translation>
    </message>
    <message>
        <source>content types</source>
        <translation>Inhaltsarten</translation>
    </message>
    <message>
        <source>cellular only</source>
        <translation>nur über Mobilfunk</translation>
    </message>
    <message>
        <source>account icon</source>
        <translation>Kontosymbol</translation>
    </message>
    <message>
        <source>contacts server</source>
        <translation>Kontakteserver</translation>
    </message>
    <message>
        <source>calendar server</source>
        <translation>Kalenderserver</translation>
    </message>
    <message>
        <source>contacts over TLS</source>
        <translation>Kontakte über TLS</translation>
    </message>
    <message>
        <source>calendar over TLS</source>
        <translation>Kalender über TLS</translation>
    </message>
    <message>
        <source>contacts schedule</source>
        <translation>Zeitplan der Kontakte</translation>
    </message>
    <message>
        <source>calendar schedule</source>
        <translation>Zeitplan des Kalenders</translation>
    </message>
    <message>
        <source>leave messages on the server</source>
        <translation>Nachrichten auf dem Server lassen</translation>
    </message>
    <message>
        <source>days on the server</source>
        <translation>Tage auf dem Server</translation>
    </message>
    <message>
        <source>allow moving messages</source>
        <translation>Verschieben von Nachrichten erlauben</translation>
    </message>
    <message>
        <source>allow Mail Drop</source>
        <translation>Mail Drop erlauben</translation>
    </message>
    <message>
        <source>do not sync recent addresses</source>
        <translation>zuletzt benutzte Adressen nicht abgleichen</translation>
    </message>
    <message>
        <source>VPN of the account</source>
        <translation>VPN des Kontos</translation>
    </message>
    <message>
        <source>sign messages</source>
        <translation>Nachrichten signieren</translation>
    </message>
    <message>
        <source>certificate for signing</source>
        <translation>Zertifikat zum Signieren</translation>
    </message>
    <message>
        <source>user may change signing</source>
        <translation>Signieren durch den Benutzer änderbar</translation>
    </message>
    <message>
        <source>user may choose the certificate for signing</source>
        <translation>Signaturzertifikat durch den Benutzer wählbar</translation>
    </message>
    <message>
        <source>encrypt messages</source>
        <translation>Nachrichten verschlüsseln</translation>
    </message>
    <message>
        <source>certificate for encryption</source>
        <translation>Zertifikat zum Verschlüsseln</translation>
    </message>
    <message>
        <source>user may change encryption</source>
        <translation>Verschlüsseln durch den Benutzer änderbar</translation>
    </message>
    <message>
        <source>user may choose the certificate for encryption</source>
        <translation>Verschlüsselungszertifikat durch den Benutzer wählbar</translation>
    </message>
    <message>
        <source>switch for each message</source>
        <translation>Schalter für jede Nachricht</translation>
    </message>
    <message>
        <source>mailbox</source>
        <translation>Postfach</translation>
    </message>
    <message>
        <source>cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>A secret that is not known here</source>
        <translation>Ein hier unbekanntes Geheimnis</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>side, field</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>(as usual)</source>
        <comment>a field that is not set</comment>
        <translation>(wie üblich)</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>device address</source>
        <translation>Geräteadresse</translation>
    </message>
    <message>
        <source>passphrase of the app&apos;s client certificate</source>
        <translation>Kennwort des Client-Zertifikats der App</translation>
    </message>
    <message>
        <source>An OAuth app that is not known here</source>
        <translation>Eine OAuth-App, die hier nicht bekannt ist</translation>
    </message>
</context>
<context>
    <name>FileFaults</name>
    <message>
        <source>The file is larger than %1 MiB, and is not read.</source>
        <translation>Die Datei ist größer als %1 MiB und wird nicht gelesen.</translation>
    </message>
    <message>
        <source>The parts of the file lie more than %1 levels deep in each other: it is not read.</source>
        <translation>Die Teile der Datei liegen mehr als %1 Ebenen tief ineinander: Sie wird nicht gelesen.</translation>
    </message>
    <message>
        <source>There are more than %1 accounts or parts in the file: divide it.</source>
        <translation>Die Datei enthält mehr als %1 Konten oder Teile: Teilen Sie sie auf.</translation>
    </message>
    <message>
        <source>The picture is too large, with %1 by %2 points: cut out the QR code, or make it smaller.</source>
        <translation>Das Bild ist mit %1 mal %2 Punkten zu groß: Schneiden Sie den QR-Code aus, oder verkleinern Sie es.</translation>
    </message>
    <message>
        <source>The file %1 holds no private key that can be read.</source>
        <translation>Die Datei %1 enthält keinen lesbaren privaten Schlüssel.</translation>
    </message>
    <message>
        <source>The file %1 does not hold both a certificate and its private key: name the key&apos;s file, too.</source>
        <translation>Die Datei %1 enthält nicht beides, ein Zertifikat und seinen privaten Schlüssel: Nennen Sie auch die Datei des Schlüssels.</translation>
    </message>
    <message>
        <source>The file %1 holds no certificate that can be read.</source>
        <translation>Die Datei %1 enthält kein lesbares Zertifikat.</translation>
    </message>
    <message>
        <source>The private key does not belong to the certificate in the file %1.</source>
        <translation>Der private Schlüssel gehört nicht zum Zertifikat in der Datei %1.</translation>
    </message>
    <message>
        <source>The profile is encrypted for the owner of a certificate, and cannot be read here. Ask who made it for one that is not encrypted so.</source>
        <translation>Das Profil ist für den Besitzer eines Zertifikats verschlüsselt und kann hier nicht gelesen werden. Bitten Sie den Ersteller um eines, das nicht so verschlüsselt ist.</translation>
    </message>
    <message>
        <source>The file is of a version that this program does not know: it reads version %1. A newer Mailrig may read it.</source>
        <translation>Die Datei hat eine Version, die dieses Programm nicht kennt: Es liest Version %1. Ein neueres Mailrig kann sie vielleicht lesen.</translation>
    </message>
    <message>
        <source>The certificate in the file %1 has expired: nobody would trust what it signs. Sign with one that is valid.</source>
        <translation>Das Zertifikat in der Datei %1 ist abgelaufen: Niemand würde dem vertrauen, was es signiert. Signieren Sie mit einem gültigen.</translation>
    </message>
    <message>
        <source>The certificate in the file %1 is not valid yet. Check the date of this computer, or sign with another one.</source>
        <translation>Das Zertifikat in der Datei %1 ist noch nicht gültig. Prüfen Sie das Datum dieses Computers, oder signieren Sie mit einem anderen.</translation>
    </message>
    <message>
        <source>No profile can be signed with the key of the certificate in the file %1: take one with RSA or the curve P-256.</source>
        <translation>Mit dem Schlüssel des Zertifikats in der Datei %1 kann kein Profil signiert werden: Nehmen Sie eines mit RSA oder der Kurve P-256.</translation>
    </message>
    <message>
        <source>Nothing can be encrypted for the key of the certificate in the file %1: take one with RSA or the curve P-256.</source>
        <translation>Für den Schlüssel des Zertifikats in der Datei %1 kann nichts verschlüsselt werden: Nehmen Sie eines mit RSA oder der Kurve P-256.</translation>
    </message>
</context>
<context>
    <name>FormatTexts</name>
    <message>
        <source>Apple configuration profile</source>
        <translation>Apple-Konfigurationsprofil</translation>
    </message>
    <message>
        <source>For iPhone, iPad and Mac, by hand or by a device manager.</source>
        <translation>Für iPhone, iPad und Mac, von Hand oder durch eine Geräteverwaltung.</translation>
    </message>
    <message>
        <source>Windows EMAIL2, SyncML</source>
        <translation>Windows EMAIL2, SyncML</translation>
    </message>
    <message>
        <source>For device managers of Windows that speak OMA DM.</source>
        <translation>Für Geräteverwaltungen von Windows, die OMA DM sprechen.</translation>
    </message>
    <message>
        <source>Windows EMAIL2, provisioning XML</source>
        <translation>Windows EMAIL2, Bereitstellungs-XML</translation>
    </message>
    <message>
        <source>For Windows packages and OMA client provisioning.</source>
        <translation>Für Windows-Pakete und OMA Client Provisioning.</translation>
    </message>
    <message>
        <source>Thunderbird autoconfig</source>
        <translation>Thunderbird-Autoconfig</translation>
    </message>
    <message>
        <source>For the web server of a mail domain; Thunderbird and many others look there.</source>
        <translation>Für den Webserver einer Maildomäne; dort sehen Thunderbird und viele andere nach.</translation>
    </message>
    <message>
        <source>Autodiscover answer</source>
        <translation>Autodiscover-Antwort</translation>
    </message>
    <message>
        <source>For the web server of a mail domain; Outlook looks there.</source>
        <translation>Für den Webserver einer Maildomäne; dort sieht Outlook nach.</translation>
    </message>
    <message>
        <source>DNS records</source>
        <translation>DNS-Einträge</translation>
    </message>
    <message>
        <source>For the zone of a mail domain.</source>
        <translation>Für die Zone einer Maildomäne.</translation>
    </message>
    <message>
        <source>PACC (user agent configuration)</source>
        <translation>PACC (Konfiguration für Mailprogramme)</translation>
    </message>
    <message>
        <source>For the web server of a mail domain, as an IETF draft describes it.</source>
        <translation>Für den Webserver einer Maildomäne, wie ein Entwurf der IETF ihn beschreibt.</translation>
    </message>
    <message>
        <source>QR code for Thunderbird mobile</source>
        <translation>QR-Code für Thunderbird mobil</translation>
    </message>
    <message>
        <source>For Thunderbird on Android: Import from desktop.</source>
        <translation>Für Thunderbird auf Android: Import vom Desktop.</translation>
    </message>
    <message>
        <source>Settings of K-9 Mail and Thunderbird for Android</source>
        <translation>Einstellungen von K-9 Mail und Thunderbird für Android</translation>
    </message>
    <message>
        <source>For Thunderbird on Android and K-9 Mail: Import settings.</source>
        <translation>Für Thunderbird auf Android und K-9 Mail: Einstellungen importieren.</translation>
    </message>
    <message>
        <source>Splunk SOAR asset, SMTP</source>
        <translation>Splunk-SOAR-Asset, SMTP</translation>
    </message>
    <message>
        <source>For the REST interface of Splunk SOAR; sending only.</source>
        <translation>Für die REST-Schnittstelle von Splunk SOAR; nur Versand.</translation>
    </message>
    <message>
        <source>Splunk SOAR asset, IMAP</source>
        <translation>Splunk-SOAR-Asset, IMAP</translation>
    </message>
    <message>
        <source>For the REST interface of Splunk SOAR; receiving only.</source>
        <translation>Für die REST-Schnittstelle von Splunk SOAR; nur Empfang.</translation>
    </message>
    <message>
        <source>Outlook profile (PRF)</source>
        <translation>Outlook-Profil (PRF)</translation>
    </message>
    <message>
        <source>For classic Outlook on Windows.</source>
        <translation>Für das klassische Outlook unter Windows.</translation>
    </message>
    <message>
        <source>msmtp</source>
        <translation>msmtp</translation>
    </message>
    <message>
        <source>For msmtp, which sends; receiving is left out.</source>
        <translation>Für msmtp, das versendet; der Empfang bleibt weg.</translation>
    </message>
    <message>
        <source>mbsync (isync 1.5)</source>
        <translation>mbsync (isync 1.5)</translation>
    </message>
    <message>
        <source>For mbsync, which fetches; sending is left out.</source>
        <translation>Für mbsync, das abholt; der Versand bleibt weg.</translation>
    </message>
    <message>
        <source>mbsync (isync 1.4)</source>
        <translation>mbsync (isync 1.4)</translation>
    </message>
    <message>
        <source>For older mbsync, which fetches; sending is left out.</source>
        <translation>Für älteres mbsync, das abholt; der Versand bleibt weg.</translation>
    </message>
    <message>
        <source>NeoMutt</source>
        <translation>NeoMutt</translation>
    </message>
    <message>
        <source>For NeoMutt and Mutt.</source>
        <translation>Für NeoMutt und Mutt.</translation>
    </message>
    <message>
        <source>aerc</source>
        <translation>aerc</translation>
    </message>
    <message>
        <source>For the mail program aerc.</source>
        <translation>Für das Mailprogramm aerc.</translation>
    </message>
    <message>
        <source>Himalaya</source>
        <translation>Himalaya</translation>
    </message>
    <message>
        <source>For the command line mail program Himalaya.</source>
        <translation>Für das Kommandozeilen-Mailprogramm Himalaya.</translation>
    </message>
    <message>
        <source>getmail</source>
        <translation>getmail</translation>
    </message>
    <message>
        <source>For getmail, which fetches; sending is left out.</source>
        <translation>Für getmail, das abholt; der Versand bleibt weg.</translation>
    </message>
    <message>
        <source>fetchmail</source>
        <translation>fetchmail</translation>
    </message>
    <message>
        <source>For fetchmail, which fetches; sending is left out.</source>
        <translation>Für fetchmail, das abholt; der Versand bleibt weg.</translation>
    </message>
    <message>
        <source>GNOME Evolution</source>
        <translation>GNOME Evolution</translation>
    </message>
    <message>
        <source>For the sources folder of Evolution; three files an account.</source>
        <translation>Für den Quellenordner von Evolution; drei Dateien je Konto.</translation>
    </message>
    <message>
        <source>KDE KMail</source>
        <translation>KDE KMail</translation>
    </message>
    <message>
        <source>For the settings folder of KMail; several files an account.</source>
        <translation>Für den Einstellungsordner von KMail; mehrere Dateien je Konto.</translation>
    </message>
    <message>
        <source>Thunderbird preferences (user.js)</source>
        <translation>Thunderbird-Einstellungen (user.js)</translation>
    </message>
    <message>
        <source>For the profile folder of Thunderbird on the desktop.</source>
        <translation>Für den Profilordner von Thunderbird auf dem Desktop.</translation>
    </message>
    <message>
        <source>Mailrig</source>
        <translation>Mailrig</translation>
    </message>
    <message>
        <source>For Mailrig elsewhere: holds every field.</source>
        <translation>Für Mailrig anderswo: enthält jedes Feld.</translation>
    </message>
    <message>
        <source>Mailrig, encrypted</source>
        <translation>Mailrig, verschlüsselt</translation>
    </message>
    <message>
        <source>For Mailrig elsewhere: holds every field, opened by a passphrase.</source>
        <translation>Für Mailrig anderswo: enthält jedes Feld, mit einem Kennwort zu öffnen.</translation>
    </message>
    <message>
        <source>Sheet to read (HTML)</source>
        <translation>Blatt zum Lesen (HTML)</translation>
    </message>
    <message>
        <source>For people: the fields in the order of the forms of layline.io and Boomi.</source>
        <translation>Für Menschen: die Felder in der Reihenfolge der Formulare von layline.io und Boomi.</translation>
    </message>
    <message>
        <source>Sheet to read (Markdown)</source>
        <translation>Blatt zum Lesen (Markdown)</translation>
    </message>
</context>
<context>
    <name>HistoryTexts</name>
    <message>
        <source>New failure: %1</source>
        <translation>Neuer Fehler: %1</translation>
    </message>
    <message>
        <source>No longer: %1</source>
        <translation>Nicht mehr: %1</translation>
    </message>
    <message>
        <source>Another failure: %1 Before: %2</source>
        <translation>Ein anderer Fehler: %1 Zuvor: %2</translation>
    </message>
    <message>
        <source>Verdict: %1, before: %2</source>
        <translation>Urteil: %1, zuvor: %2</translation>
    </message>
    <message>
        <source>Not tested any more (%1)</source>
        <translation>Nicht mehr getestet (%1)</translation>
    </message>
    <message>
        <source>Tested for the first time (%1)</source>
        <translation>Zum ersten Mal getestet (%1)</translation>
    </message>
    <message>
        <source>Another certificate: SHA-256 %1, before: %2</source>
        <translation>Ein anderes Zertifikat: SHA-256 %1, zuvor: %2</translation>
    </message>
    <message>
        <source>New capabilities: %1</source>
        <translation>Neue Fähigkeiten: %1</translation>
    </message>
    <message>
        <source>Capabilities that are gone: %1</source>
        <translation>Weggefallene Fähigkeiten: %1</translation>
    </message>
    <message>
        <source>Authentication: %1, before: %2</source>
        <translation>Authentifizierung: %1, zuvor: %2</translation>
    </message>
    <message>
        <source>Time: %1 ms, before: %2 ms</source>
        <translation>Zeit: %1 ms, zuvor: %2 ms</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>verdict: cause</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>side: what changed</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>IdentityTexts</name>
    <message>
        <source>%1, port %2</source>
        <comment>a server</comment>
        <translation>%1, Port %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label and fact</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The server at %1 shows another key than the one that was trusted until now.</source>
        <translation>Der Server an %1 zeigt einen anderen Schlüssel als den, dem bisher vertraut wurde.</translation>
    </message>
    <message>
        <source>The server at %1 could not prove who it is.</source>
        <translation>Der Server an %1 konnte nicht beweisen, wer er ist.</translation>
    </message>
    <message>
        <source>No password was sent. Trust the new key only if somebody who runs the server says that it was changed: whoever stands between you and the server shows another key, too.</source>
        <translation>Es wurde kein Passwort gesendet. Vertrauen Sie dem neuen Schlüssel nur, wenn jemand, der den Server betreibt, den Wechsel bestätigt: Auch wer zwischen Ihnen und dem Server steht, zeigt einen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>No password was sent. Trust this server only if somebody who runs it confirms the fingerprint: whoever stands between you and the server could show a certificate like this.</source>
        <translation>Es wurde kein Passwort gesendet. Vertrauen Sie diesem Server nur, wenn jemand, der ihn betreibt, den Fingerabdruck bestätigt: Auch wer zwischen Ihnen und dem Server steht, könnte ein solches Zertifikat zeigen.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a reason, the system&apos;s own words</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Trusted until now</source>
        <translation>Bisher vertraut</translation>
    </message>
    <message>
        <source>Shown now</source>
        <translation>Jetzt gezeigt</translation>
    </message>
</context>
<context>
    <name>IssueTexts</name>
    <message>
        <source>There is no variable “%1” in the chosen environment.</source>
        <translation>In der gewählten Umgebung gibt es keine Variable „%1“.</translation>
    </message>
    <message>
        <source>The variable “%1” stands for itself.</source>
        <translation>Die Variable „%1“ steht für sich selbst.</translation>
    </message>
    <message>
        <source>The variable “%1” leads through too many others.</source>
        <translation>Die Variable „%1“ führt über zu viele andere.</translation>
    </message>
    <message>
        <source>A variable is written as ${NAME}; a plain “${” as “$${”.</source>
        <translation>Eine Variable schreibt man ${NAME}, ein einfaches „${“ als „$${“.</translation>
    </message>
    <message>
        <source>The variable “%1” becomes too long a text.</source>
        <translation>Die Variable „%1“ ergibt einen zu langen Text.</translation>
    </message>
    <message>
        <source>This is not the name or the address of a server.</source>
        <translation>Das ist weder Name noch Adresse eines Servers.</translation>
    </message>
    <message>
        <source>Only the server&apos;s name belongs here, not a whole web address.</source>
        <translation>Hierher gehört nur der Name des Servers, keine ganze Webadresse.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Ein Port ist eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>This port does not go with the chosen security; usual is %1.</source>
        <translation>Dieser Port passt nicht zur gewählten Sicherheit; üblich ist %1.</translation>
    </message>
    <message>
        <source>This port belongs to another protocol; usual is %1.</source>
        <translation>Dieser Port gehört zu einem anderen Protokoll; üblich ist %1.</translation>
    </message>
    <message>
        <source>This protocol does not belong on this side.</source>
        <translation>Dieses Protokoll gehört nicht auf diese Seite.</translation>
    </message>
    <message>
        <source>An account needs an incoming or an outgoing server.</source>
        <translation>Ein Konto braucht einen Posteingangs- oder einen Postausgangsserver.</translation>
    </message>
    <message>
        <source>This authentication does not go with the protocol or the sign-in.</source>
        <translation>Diese Authentifizierung passt nicht zum Protokoll oder zu den Zugangsdaten.</translation>
    </message>
    <message>
        <source>The connection is not encrypted.</source>
        <translation>Die Verbindung ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>The server does not have to prove who it is.</source>
        <translation>Der Server muss nicht beweisen, wer er ist.</translation>
    </message>
    <message>
        <source>The trusted key is missing.</source>
        <translation>Der vertraute Schlüssel fehlt.</translation>
    </message>
    <message>
        <source>A password is needed: choose one, or type a new one.</source>
        <translation>Ein Passwort wird gebraucht: Wählen Sie eines, oder geben Sie ein neues ein.</translation>
    </message>
    <message>
        <source>The secret this account refers to is not known here.</source>
        <translation>Das Geheimnis, auf das sich dieses Konto bezieht, ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Nobody signs in to the incoming server.</source>
        <translation>Am Posteingangsserver meldet sich niemand an.</translation>
    </message>
    <message>
        <source>The incoming server has no user name and password to take over.</source>
        <translation>Der Posteingangsserver hat keine Zugangsdaten, die übernommen werden könnten.</translation>
    </message>
    <message>
        <source>Signing in by OAuth needs this field.</source>
        <translation>Die Anmeldung mit OAuth braucht dieses Feld.</translation>
    </message>
    <message>
        <source>This is not a web address.</source>
        <translation>Das ist keine Webadresse.</translation>
    </message>
    <message>
        <source>The address has to begin with https://.</source>
        <translation>Die Adresse muss mit https:// beginnen.</translation>
    </message>
    <message>
        <source>This has to be filled in.</source>
        <translation>Das muss ausgefüllt werden.</translation>
    </message>
    <message>
        <source>A name cannot hold spaces.</source>
        <translation>Ein Name darf keine Leerzeichen enthalten.</translation>
    </message>
    <message>
        <source>There is white space around the text.</source>
        <translation>Um den Text stehen Leerzeichen.</translation>
    </message>
    <message>
        <source>Another account is called “%1”.</source>
        <translation>Ein anderes Konto heißt schon „%1“.</translation>
    </message>
    <message>
        <source>This is longer than the %1 characters that fit.</source>
        <translation>Das ist länger als die %1 Zeichen, die hineinpassen.</translation>
    </message>
    <message>
        <source>There are line ends or control characters in the text.</source>
        <translation>Im Text stehen Zeilenenden oder Steuerzeichen.</translation>
    </message>
    <message>
        <source>There are invisible characters in the text.</source>
        <translation>Im Text stehen unsichtbare Zeichen.</translation>
    </message>
    <message>
        <source>This is not a mail address.</source>
        <translation>Das ist keine Mail-Adresse.</translation>
    </message>
    <message>
        <source>This machine lacks the roles: %1.</source>
        <translation>Diesem Rechner fehlen die Rollen: %1.</translation>
    </message>
    <message>
        <source>Possible are: %1.</source>
        <translation>Möglich sind: %1.</translation>
    </message>
    <message>
        <source>The OAuth app this account refers to is not known here.</source>
        <translation>Die OAuth-App, auf die sich dieses Konto bezieht, ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>An application signs in to one organisation: its domain or ID belongs here.</source>
        <translation>Eine Anwendung meldet sich bei einer bestimmten Organisation an: Hierher gehört deren Domain oder Kennung.</translation>
    </message>
</context>
<context>
    <name>LiveOAuth</name>
    <message>
        <source>Mailrig has the answer</source>
        <translation>Mailrig hat die Antwort</translation>
    </message>
    <message>
        <source>You can close this page and go back to Mailrig.</source>
        <translation>Sie können diese Seite schließen und zu Mailrig zurückkehren.</translation>
    </message>
</context>
<context>
    <name>MailTexts</name>
    <message>
        <source>It was cancelled.</source>
        <translation>Es wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The folder or message is not there, or no longer.</source>
        <translation>Den Ordner oder die Nachricht gibt es nicht oder nicht mehr.</translation>
    </message>
    <message>
        <source>This cannot be done over POP3.</source>
        <translation>Über POP3 ist das nicht möglich.</translation>
    </message>
    <message>
        <source>POP3 only reads and deletes. Choose IMAP for all else, if the server offers it.</source>
        <translation>POP3 kann nur lesen und löschen. Wählen Sie für alles andere IMAP, wenn der Server es anbietet.</translation>
    </message>
    <message>
        <source>The messages cannot go there.</source>
        <translation>Dorthin können die Nachrichten nicht.</translation>
    </message>
    <message>
        <source>Choose another folder than the one that they are in.</source>
        <translation>Wählen Sie einen anderen Ordner als den, in dem sie liegen.</translation>
    </message>
    <message>
        <source>The messages are not all in one folder of this account.</source>
        <translation>Die Nachrichten liegen nicht alle in einem Ordner dieses Kontos.</translation>
    </message>
    <message>
        <source>Do it with the messages of one folder at a time.</source>
        <translation>Nehmen Sie sich jeweils die Nachrichten eines Ordners vor.</translation>
    </message>
    <message>
        <source>There is no such page.</source>
        <translation>Diese Seite gibt es nicht.</translation>
    </message>
    <message>
        <source>A page has at least one message, and the first page is 1.</source>
        <translation>Eine Seite hat mindestens eine Nachricht, und die erste Seite ist 1.</translation>
    </message>
    <message>
        <source>This cannot be done here.</source>
        <translation>Das ist hier nicht möglich.</translation>
    </message>
    <message>
        <source>This account has no archive folder.</source>
        <translation>Dieses Konto hat keinen Archivordner.</translation>
    </message>
    <message>
        <source>Choose a folder to be the archive; on the command line with --into.</source>
        <translation>Wählen Sie einen Ordner als Archiv; auf der Befehlszeile mit --into.</translation>
    </message>
    <message>
        <source>List the folders and messages again, to see what is there now.</source>
        <translation>Lassen Sie Ordner und Nachrichten neu auflisten, um zu sehen, was jetzt da ist.</translation>
    </message>
    <message>
        <source>The message is not there, or no longer.</source>
        <translation>Die Nachricht gibt es nicht oder nicht mehr.</translation>
    </message>
    <message>
        <source>There is no folder “%1”, or no longer.</source>
        <translation>Den Ordner „%1“ gibt es nicht oder nicht mehr.</translation>
    </message>
    <message>
        <source>It has %1.</source>
        <translation>Sie hat %1.</translation>
    </message>
    <message>
        <source>The message is too large to be read here.</source>
        <translation>Die Nachricht ist zu groß, um hier gelesen zu werden.</translation>
    </message>
    <message>
        <source>The server accepts messages of up to %1.</source>
        <translation>Der Server nimmt Nachrichten bis %1 an.</translation>
    </message>
    <message>
        <source>The message is larger than what can be sent from here.</source>
        <translation>Die Nachricht ist größer, als von hier gesendet werden kann.</translation>
    </message>
    <message>
        <source>Send a smaller message, or its parts one by one.</source>
        <translation>Senden Sie eine kleinere Nachricht oder ihre Teile einzeln.</translation>
    </message>
    <message>
        <source>Signing in worked, but the server does not show what was asked for.</source>
        <translation>Die Anmeldung hat geklappt, aber der Server zeigt das Verlangte nicht.</translation>
    </message>
    <message>
        <source>Signing in worked, but the server does not make this change.</source>
        <translation>Die Anmeldung hat geklappt, aber der Server nimmt diese Änderung nicht vor.</translation>
    </message>
    <message>
        <source>The folder “%1” can only be read.</source>
        <translation>Der Ordner „%1“ kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>Choose another folder, or ask its owner for the right to change this one.</source>
        <translation>Wählen Sie einen anderen Ordner, oder bitten Sie seinen Besitzer um das Recht, diesen zu ändern.</translation>
    </message>
    <message>
        <source>The server does not create a folder of this name.</source>
        <translation>Der Server legt keinen Ordner dieses Namens an.</translation>
    </message>
    <message>
        <source>Choose another name: some signs and some places are the server’s own.</source>
        <translation>Wählen Sie einen anderen Namen: Manche Zeichen und manche Orte behält sich der Server vor.</translation>
    </message>
    <message>
        <source>Something that is needed is empty, or holds a line break.</source>
        <translation>Etwas Benötigtes ist leer oder enthält einen Zeilenumbruch.</translation>
    </message>
    <message>
        <source>Write the name of the folder, and all else, on one line.</source>
        <translation>Schreiben Sie den Namen des Ordners und alles andere in eine Zeile.</translation>
    </message>
    <message>
        <source>Mend the account’s settings, then try again.</source>
        <translation>Berichtigen Sie die Einstellungen des Kontos, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>There is a folder of this name.</source>
        <translation>Es gibt schon einen Ordner mit diesem Namen.</translation>
    </message>
    <message>
        <source>It may have been sent: look whether it has arrived before you send it again.</source>
        <translation>Sie wurde vielleicht gesendet: Sehen Sie nach, ob sie angekommen ist, bevor Sie sie noch einmal senden.</translation>
    </message>
    <message>
        <source>This account uses Microsoft Graph, over which mail cannot be tried here. Choose IMAP or POP3 for incoming mail and SMTP for outgoing mail, or test the account instead.</source>
        <translation>Dieses Konto verwendet Microsoft Graph; darüber lassen sich Nachrichten hier nicht ausprobieren. Wählen Sie IMAP oder POP3 für den Empfang und SMTP für den Versand, oder testen Sie das Konto stattdessen.</translation>
    </message>
    <message>
        <source>This account has no server for incoming mail.</source>
        <translation>Dieses Konto hat keinen Server für den Empfang.</translation>
    </message>
    <message>
        <source>This account has no server for outgoing mail.</source>
        <translation>Dieses Konto hat keinen Server für den Versand.</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>The message cannot be sent as it is.</source>
        <translation>So kann die Nachricht nicht gesendet werden.</translation>
    </message>
    <message>
        <source>The server does not accept mail to these recipients.</source>
        <translation>Der Server nimmt keine Nachrichten an diese Empfänger an.</translation>
    </message>
    <message>
        <source>If the server had all of the message by then, it was sent.</source>
        <translation>Falls der Server die ganze Nachricht schon hatte, wurde sie gesendet.</translation>
    </message>
    <message>
        <source>What was done by then stays done: the list shows what is there.</source>
        <translation>Was bis dahin geschehen war, bleibt: Die Liste zeigt, was da ist.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Check the addresses. Nobody got the message.</source>
        <translation>Prüfen Sie die Adressen. Niemand hat die Nachricht erhalten.</translation>
    </message>
    <message>
        <source>Wait for some minutes, then send it again.</source>
        <translation>Warten Sie einige Minuten, und senden Sie sie dann noch einmal.</translation>
    </message>
    <message>
        <source>It can be fetched with another mail program.</source>
        <translation>Mit einem anderen E-Mail-Programm kann sie abgerufen werden.</translation>
    </message>
    <message>
        <source>This is about: %1</source>
        <translation>Es geht um: %1</translation>
    </message>
    <message>
        <source>The system said: %1</source>
        <translation>Das System sagte: %1</translation>
    </message>
    <message>
        <source>Write addresses in plain letters, or choose an outgoing server that offers SMTPUTF8. Nobody got the message.</source>
        <translation>Schreiben Sie Adressen in einfachen Buchstaben, oder wählen Sie einen Ausgangsserver, der SMTPUTF8 anbietet. Niemand hat die Nachricht erhalten.</translation>
    </message>
    <message>
        <source>It has no sender.</source>
        <translation>Sie hat keinen Absender.</translation>
    </message>
    <message>
        <source>Write a sender, or give the account an address.</source>
        <translation>Schreiben Sie einen Absender, oder geben Sie dem Konto eine Adresse.</translation>
    </message>
    <message>
        <source>It has no recipient.</source>
        <translation>Sie hat keinen Empfänger.</translation>
    </message>
    <message>
        <source>Write at least one address as To, Cc or Bcc.</source>
        <translation>Schreiben Sie mindestens eine Adresse bei An, Cc oder Bcc.</translation>
    </message>
    <message>
        <source>It does not begin with a header.</source>
        <translation>Sie beginnt nicht mit Kopfzeilen.</translation>
    </message>
    <message>
        <source>A whole message begins with lines such as “From: …” and “To: …”, and an empty line after them.</source>
        <translation>Eine ganze Nachricht beginnt mit Zeilen wie „From: …“ und „To: …“ und einer leeren Zeile danach.</translation>
    </message>
    <message>
        <source>“%1” is no mail address.</source>
        <translation>„%1“ ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Write it like bob@example.org, then send the message again.</source>
        <translation>Schreiben Sie sie wie bob@example.org, und senden Sie die Nachricht noch einmal.</translation>
    </message>
    <message>
        <source>The name beside the address “%1” holds a line break.</source>
        <translation>Der Name bei der Adresse „%1“ enthält einen Zeilenumbruch.</translation>
    </message>
    <message>
        <source>Write it on one line.</source>
        <translation>Schreiben Sie ihn in eine Zeile.</translation>
    </message>
    <message>
        <source>A header field “%1” cannot be set.</source>
        <translation>Ein Kopffeld „%1“ lässt sich nicht setzen.</translation>
    </message>
    <message>
        <source>Its name takes plain letters, digits and “-”; recipients and content have places of their own.</source>
        <translation>Der Name besteht aus einfachen Buchstaben, Ziffern und „-“; Empfänger und Inhalt haben eigene Plätze.</translation>
    </message>
    <message>
        <source>What stands in the header field “%1” cannot be sent.</source>
        <translation>Was im Kopffeld „%1“ steht, kann nicht gesendet werden.</translation>
    </message>
    <message>
        <source>Write it on one line, shorter, or in plain letters.</source>
        <translation>Schreiben Sie es in eine Zeile, kürzer oder in einfachen Buchstaben.</translation>
    </message>
    <message>
        <source>The header field “%1” stands in it twice.</source>
        <translation>Das Kopffeld „%1“ steht zweimal darin.</translation>
    </message>
    <message>
        <source>Leave one of them out.</source>
        <translation>Lassen Sie eines davon weg.</translation>
    </message>
    <message>
        <source>An attachment cannot have the name “%1”.</source>
        <translation>Ein Anhang kann nicht „%1“ heißen.</translation>
    </message>
    <message>
        <source>Give the file a name on one line.</source>
        <translation>Geben Sie der Datei einen Namen in einer Zeile.</translation>
    </message>
    <message>
        <source>“%1” is no type that an attachment can have.</source>
        <translation>„%1“ ist kein Typ, den ein Anhang haben kann.</translation>
    </message>
    <message>
        <source>Write a type such as “text/plain” with nothing after it, or leave it out.</source>
        <translation>Schreiben Sie einen Typ wie „text/plain“ ohne etwas dahinter, oder lassen Sie ihn weg.</translation>
    </message>
    <message>
        <source>“%1” cannot be the ID of a picture, or is that of another one too.</source>
        <translation>„%1“ kann nicht die ID eines Bildes sein oder ist auch die eines anderen.</translation>
    </message>
    <message>
        <source>Give each picture an ID of its own, of plain letters without blanks.</source>
        <translation>Geben Sie jedem Bild eine eigene ID aus einfachen Buchstaben ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>Delivery reports cannot have the ID “%1”.</source>
        <translation>Zustellberichte können die ID „%1“ nicht haben.</translation>
    </message>
    <message>
        <source>Choose a shorter one, of plain letters.</source>
        <translation>Wählen Sie eine kürzere aus einfachen Buchstaben.</translation>
    </message>
    <message>
        <source>The server does not take the letters of the address “%1” (SMTPUTF8).</source>
        <translation>Der Server nimmt die Buchstaben der Adresse „%1“ nicht an (SMTPUTF8).</translation>
    </message>
    <message>
        <source>The server does not take the letters of the header field “%1” (SMTPUTF8).</source>
        <translation>Der Server nimmt die Buchstaben des Kopffelds „%1“ nicht an (SMTPUTF8).</translation>
    </message>
    <message>
        <source>The server sends no delivery reports (DSN).</source>
        <translation>Der Server sendet keine Zustellberichte (DSN).</translation>
    </message>
    <message>
        <source>Send it without asking for reports.</source>
        <translation>Senden Sie sie, ohne Berichte zu verlangen.</translation>
    </message>
    <message>
        <source>The server takes no 8-bit text (8BITMIME), and this message has some.</source>
        <translation>Der Server nimmt keinen 8-Bit-Text an (8BITMIME), und diese Nachricht enthält welchen.</translation>
    </message>
    <message>
        <source>Encode the message as quoted-printable or base64, then send it again.</source>
        <translation>Kodieren Sie die Nachricht als quoted-printable oder base64, und senden Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Mend it in the message or in the account’s settings, then send it again.</source>
        <translation>Berichtigen Sie das in der Nachricht oder in den Einstellungen des Kontos, und senden Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The server said: %1</source>
        <translation>Der Server sagte: %1</translation>
    </message>
    <message>
        <source>Send as its address</source>
        <translation>Unter seiner Adresse senden</translation>
    </message>
    <message>
        <source>Open the inbox</source>
        <translation>Den Posteingang öffnen</translation>
    </message>
    <message>
        <source>List folders</source>
        <translation>Ordner auflisten</translation>
    </message>
    <message>
        <source>Create folders</source>
        <translation>Ordner anlegen</translation>
    </message>
    <message>
        <source>Move messages</source>
        <translation>Nachrichten verschieben</translation>
    </message>
    <message>
        <source>Delete messages</source>
        <translation>Nachrichten löschen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>says the server</source>
        <translation>sagt der Server</translation>
    </message>
    <message>
        <source>tried</source>
        <translation>ausprobiert</translation>
    </message>
    <message>
        <source>the protocol knows no such thing</source>
        <translation>das Protokoll kennt das nicht</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>is not there</source>
        <translation>ist nicht da</translation>
    </message>
    <message>
        <source>the connection was lost: it is still there, or moved</source>
        <translation>die Verbindung brach ab: Sie ist noch da oder verschoben</translation>
    </message>
    <message>
        <source>not done: it is still where it was</source>
        <translation>nicht getan: sie ist noch, wo sie war</translation>
    </message>
    <message>
        <source>copied, but not taken out of its folder</source>
        <translation>kopiert, aber nicht aus ihrem Ordner genommen</translation>
    </message>
    <message>
        <source>marked as deleted; it stays, as others are marked too and would go with it</source>
        <translation>als gelöscht markiert; sie bleibt, weil auch andere markiert sind und mit verschwinden würden</translation>
    </message>
    <message>
        <source>A folder needs a name.</source>
        <translation>Ein Ordner braucht einen Namen.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a folder: it begins with the sign that stands between one folder and another within it, or has a line end.</source>
        <translation>„%1“ kann kein Ordnername sein: Er beginnt mit dem Zeichen, das zwischen einem Ordner und einem darin liegenden steht, oder enthält ein Zeilenende.</translation>
    </message>
    <message>
        <source>inbox</source>
        <translation>Posteingang</translation>
    </message>
    <message>
        <source>all mail</source>
        <translation>alle Nachrichten</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>gekennzeichnet</translation>
    </message>
    <message>
        <source>junk</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>ungelesen</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
</context>
<context>
    <name>MessageTexts</name>
    <message>
        <source>All messages</source>
        <translation>Alle Nachrichten</translation>
    </message>
    <message numerus="yes">
        <source>Those of %n day(s)</source>
        <translation>
            <numerusform>Die von %n Tag</numerusform>
            <numerusform>Die von %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>By hand only</source>
        <translation>Nur von Hand</translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Jede Minute</numerusform>
            <numerusform>Alle %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Ohne Grenze</translation>
    </message>
    <message>
        <source>Download no attachments</source>
        <translation>Keine Anhänge herunterladen</translation>
    </message>
    <message>
        <source>Headers only</source>
        <translation>Nur Kopfzeilen</translation>
    </message>
    <message>
        <source>As the mail program likes</source>
        <translation>Wie es das Mailprogramm hält</translation>
    </message>
</context>
<context>
    <name>OAuthProviderTexts</name>
    <message>
        <source>Ask %1 for a client ID and a client secret, and enter them here.</source>
        <translation>Bitten Sie %1 um eine Client-ID und ein Client-Geheimnis, und tragen Sie beides hier ein.</translation>
    </message>
    <message>
        <source>Ask %1 for a client ID, and enter it here.</source>
        <translation>Bitten Sie %1 um eine Client-ID, und tragen Sie sie hier ein.</translation>
    </message>
    <message>
        <source>Register an application at %1, and enter its client ID and its client secret here.</source>
        <translation>Registrieren Sie eine Anwendung unter %1, und tragen Sie hier ihre Client-ID und ihr Client-Geheimnis ein.</translation>
    </message>
    <message>
        <source>Register an application at %1, and enter its client ID here.</source>
        <translation>Registrieren Sie eine Anwendung unter %1, und tragen Sie hier ihre Client-ID ein.</translation>
    </message>
    <message>
        <source>Allow public client flows, so that people can sign in with a code, and give the application the rights to read and send mail. For a sign-in without a person it needs a secret or a certificate, and an administrator’s consent.</source>
        <translation>Erlauben Sie öffentliche Clientflüsse, damit man sich mit einem Code anmelden kann, und geben Sie der Anwendung die Rechte, Mail zu lesen und zu senden. Für eine Anmeldung ohne Person braucht sie ein Geheimnis oder ein Zertifikat und die Zustimmung eines Administrators.</translation>
    </message>
    <message>
        <source>Choose the type desktop app. Google’s codes for other devices do not cover mail, so people sign in with the browser of this computer. While the app is in testing, each sign-in lasts seven days.</source>
        <translation>Wählen Sie den Typ Desktop-App. Googles Codes für andere Geräte gelten nicht für Mail, deshalb meldet man sich im Browser dieses Rechners an. Solange die App im Testbetrieb ist, gilt jede Anmeldung sieben Tage.</translation>
    </message>
    <message>
        <source>Access to mail is given only after the provider has approved it.</source>
        <translation>Zugriff auf Mail gibt es erst, wenn der Anbieter ihn genehmigt hat.</translation>
    </message>
    <message>
        <source>Zoho’s data centres are apart: put the ending of yours (.eu, .in …) into the addresses.</source>
        <translation>Zohos Rechenzentren sind getrennt: Setzen Sie die Endung des Ihren (.eu, .in …) in die Adressen ein.</translation>
    </message>
    <message>
        <source>The provider may take app passwords only.</source>
        <translation>Der Anbieter nimmt vielleicht nur App-Passwörter an.</translation>
    </message>
    <message>
        <source>%1 lets Mailrig register itself: no client ID is needed.</source>
        <translation>Bei %1 kann sich Mailrig selbst registrieren: Eine Client-ID ist nicht nötig.</translation>
    </message>
    <message>
        <source>Recommended: %1. %2</source>
        <comment>a way to sign in, what it is</comment>
        <translation>Empfohlen: %1. %2</translation>
    </message>
    <message>
        <source>Enter the address of the sign-in service as authority; Mailrig asks it for the other addresses. The client ID comes from its administrator.</source>
        <translation>Tragen Sie die Adresse des Anmeldedienstes als Aussteller ein; Mailrig fragt ihn nach den übrigen Adressen. Die Client-ID kommt von seinem Administrator.</translation>
    </message>
</context>
<context>
    <name>OAuthTexts</name>
    <message>
        <source>%1: %2</source>
        <comment>a fact: what it is</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>hyphen</source>
        <translation>Bindestrich</translation>
    </message>
    <message>
        <source>underscore</source>
        <translation>Unterstrich</translation>
    </message>
    <message>
        <source>space</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>full stop</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>small %1</source>
        <comment>a letter</comment>
        <translation>klein %1</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>%1 (over)</source>
        <comment>a time</comment>
        <translation>%1 (vorbei)</translation>
    </message>
    <message>
        <source>Allows</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>For the service</source>
        <translation>Für den Dienst</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Signed in. The token is valid until %1.</source>
        <translation>Angemeldet. Das Token gilt bis %1.</translation>
    </message>
    <message>
        <source>Signed in.</source>
        <translation>Angemeldet.</translation>
    </message>
    <message>
        <source>Signed in as %1. The token is valid until %2.</source>
        <translation>Angemeldet als %1. Das Token gilt bis %2.</translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation>Angemeldet als %1.</translation>
    </message>
    <message>
        <source>The token was at hand: the sign-in service was not asked.</source>
        <translation>Das Token lag vor: Der Anmeldedienst wurde nicht gefragt.</translation>
    </message>
    <message>
        <source>The sign-in service gave a new token.</source>
        <translation>Der Anmeldedienst hat ein neues Token ausgegeben.</translation>
    </message>
    <message>
        <source>Without a person: client credentials</source>
        <translation>Ohne Person: Client-Anmeldedaten</translation>
    </message>
    <message>
        <source>With a code, on any device</source>
        <translation>Mit einem Code, auf einem beliebigen Gerät</translation>
    </message>
    <message>
        <source>In the browser of this computer</source>
        <translation>Im Browser dieses Rechners</translation>
    </message>
    <message>
        <source>The app itself has the right to read and send the mail. Nobody signs in; the app shows its secret or its certificate.</source>
        <translation>Die App selbst darf die Mail lesen und senden. Niemand meldet sich an; die App weist sich mit ihrem Geheimnis oder Zertifikat aus.</translation>
    </message>
    <message>
        <source>Mailrig shows a code. You enter it in a browser, on this computer or on your telephone, and sign in there.</source>
        <translation>Mailrig zeigt einen Code. Sie geben ihn in einem Browser ein, auf diesem Rechner oder auf Ihrem Telefon, und melden sich dort an.</translation>
    </message>
    <message>
        <source>Mailrig opens your browser. You sign in there, and the browser tells Mailrig when you are done.</source>
        <translation>Mailrig öffnet Ihren Browser. Sie melden sich dort an, und der Browser sagt Mailrig, wenn Sie fertig sind.</translation>
    </message>
    <message>
        <source>You signed in as %1, but this account is %2. That is right for a shared mailbox; otherwise sign in again as %2.</source>
        <translation>Sie haben sich als %1 angemeldet, aber dieses Konto ist %2. Bei einem gemeinsamen Postfach ist das richtig; sonst melden Sie sich noch einmal als %2 an.</translation>
    </message>
    <message>
        <source>The token is for Microsoft’s mail servers, but the account uses Microsoft Graph: it takes scopes that begin with https://graph.microsoft.com/.</source>
        <translation>Das Token gilt für Microsofts Mailserver, das Konto nutzt aber Microsoft Graph: Es braucht Berechtigungen, die mit https://graph.microsoft.com/ beginnen.</translation>
    </message>
    <message>
        <source>The token is for Microsoft Graph, but %1 takes only tokens for Microsoft’s mail servers: use scopes that begin with https://outlook.office.com/.</source>
        <translation>Das Token gilt für Microsoft Graph, %1 nimmt aber nur Token für Microsofts Mailserver an: Verwenden Sie Berechtigungen, die mit https://outlook.office.com/ beginnen.</translation>
    </message>
    <message>
        <source>None of the token’s scopes allows %1 at %2. Add the scope that the provider names for it, and sign in again.</source>
        <translation>Keine der Berechtigungen des Tokens erlaubt %1 bei %2. Fügen Sie die Berechtigung hinzu, die der Anbieter dafür nennt, und melden Sie sich noch einmal an.</translation>
    </message>
</context>
<context>
    <name>PasteTexts</name>
    <message>
        <source>Invisible characters were taken out.</source>
        <translation>Unsichtbare Zeichen wurden entfernt.</translation>
    </message>
    <message>
        <source>White space was taken out.</source>
        <translation>Leerraum wurde entfernt.</translation>
    </message>
    <message>
        <source>The web address was split into server, port and security.</source>
        <translation>Die Webadresse wurde in Server, Port und Sicherheit zerlegt.</translation>
    </message>
    <message>
        <source>The port was moved to its own field.</source>
        <translation>Der Port wurde in sein eigenes Feld gesetzt.</translation>
    </message>
    <message>
        <source>The user name was moved to its own field.</source>
        <translation>Der Benutzername wurde in sein eigenes Feld gesetzt.</translation>
    </message>
    <message>
        <source>The rest of the address was left out.</source>
        <translation>Der Rest der Adresse wurde weggelassen.</translation>
    </message>
</context>
<context>
    <name>ProfileTexts</name>
    <message>
        <source>“%1” was not understood and is left out.</source>
        <translation>„%1“ wurde nicht verstanden und bleibt weg.</translation>
    </message>
    <message>
        <source>A part for another purpose is left out: %1.</source>
        <translation>Ein Teil für einen anderen Zweck bleibt weg: %1.</translation>
    </message>
    <message>
        <source>“%1” is written in an unusual way and was understood all the same.</source>
        <translation>„%1“ ist ungewöhnlich geschrieben und wurde dennoch verstanden.</translation>
    </message>
    <message>
        <source>This is missing in the file.</source>
        <translation>Das fehlt in der Datei.</translation>
    </message>
    <message>
        <source>Missing in the file: %1.</source>
        <translation>Fehlt in der Datei: %1.</translation>
    </message>
    <message>
        <source>The file does not say it; this was chosen.</source>
        <translation>Die Datei sagt es nicht; dies wurde gewählt.</translation>
    </message>
    <message>
        <source>The file wants a connection that is not encrypted, or whose server is not checked.</source>
        <translation>Die Datei will eine Verbindung, die nicht verschlüsselt ist oder deren Server nicht geprüft wird.</translation>
    </message>
    <message>
        <source>“%1” is no value of this format and was replaced.</source>
        <translation>„%1“ ist kein Wert dieses Formats und wurde ersetzt.</translation>
    </message>
    <message>
        <source>“%1” occurs more than once.</source>
        <translation>„%1“ kommt mehr als einmal vor.</translation>
    </message>
    <message>
        <source>The format has no place for it: it gets lost.</source>
        <translation>Das Format hat keinen Platz dafür: Es geht verloren.</translation>
    </message>
    <message>
        <source>The format cannot say it exactly: it becomes %1.</source>
        <translation>Das Format kann es nicht genau sagen: Daraus wird %1.</translation>
    </message>
    <message numerus="yes">
        <source>The format takes no more than %n character(s).</source>
        <translation>
            <numerusform>Das Format nimmt nicht mehr als %n Zeichen.</numerusform>
            <numerusform>Das Format nimmt nicht mehr als %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The format does not allow this value.</source>
        <translation>Das Format erlaubt diesen Wert nicht.</translation>
    </message>
    <message>
        <source>The format does not allow this value. It allows: %1.</source>
        <translation>Das Format erlaubt diesen Wert nicht. Erlaubt ist: %1.</translation>
    </message>
    <message>
        <source>The format demands a value.</source>
        <translation>Das Format verlangt einen Wert.</translation>
    </message>
    <message>
        <source>The owner of this format has given it up: new systems may refuse it.</source>
        <translation>Der Eigentümer dieses Formats hat es aufgegeben: Neue Systeme können es ablehnen.</translation>
    </message>
    <message numerus="yes">
        <source>The format takes no more than %n account(s).</source>
        <translation>
            <numerusform>Das Format nimmt nicht mehr als %n Konto.</numerusform>
            <numerusform>Das Format nimmt nicht mehr als %n Konten.</numerusform>
        </translation>
    </message>
    <message>
        <source>“Replace” leaves it out: a device that has the account keeps what it has. Only “delete and add” changes it.</source>
        <translation>„Ersetzen“ lässt es aus: Ein Gerät, das das Konto hat, behält, was es hat. Nur „löschen und hinzufügen“ ändert es.</translation>
    </message>
    <message>
        <source>Access tokens are not kept for other programs: the file leaves a place for a command of yours that prints one.</source>
        <translation>Zugriffstoken werden nicht für andere Programme aufbewahrt: Die Datei lässt Platz für einen eigenen Befehl, der eines ausgibt.</translation>
    </message>
    <message>
        <source>The file only names this certificate: another part of the profile has to bring it.</source>
        <translation>Die Datei nennt dieses Zertifikat nur: Ein anderer Teil des Profils muss es mitbringen.</translation>
    </message>
    <message>
        <source>Windows does not let “%1” be replaced, and refuses the command. It was read all the same.</source>
        <translation>Windows lässt „%1“ nicht ersetzen und verweigert den Befehl. Gelesen wurde es trotzdem.</translation>
    </message>
    <message>
        <source>“%1” means something else to Windows of before 2022 than today. What it means today was taken.</source>
        <translation>„%1“ bedeutet für Windows vor 2022 etwas anderes als heute. Genommen wurde, was es heute bedeutet.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field: what is to be said about it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>ProviderAdvice</name>
    <message>
        <source>Google takes no account passwords from mail programs: create an app password at https://myaccount.google.com/apppasswords and enter it here, or sign in with OAuth.</source>
        <translation>Google nimmt von Mailprogrammen keine Kontopasswörter an: Erstellen Sie unter https://myaccount.google.com/apppasswords ein App-Passwort und geben Sie es hier ein, oder melden Sie sich mit OAuth an.</translation>
    </message>
    <message>
        <source>Sign in to your Google account in a browser, confirm that it was you, then test again.</source>
        <translation>Melden Sie sich im Browser bei Ihrem Google-Konto an, bestätigen Sie, dass Sie es waren, und testen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Open the Gmail settings in a browser, go to Forwarding and POP/IMAP, and enable %1 there.</source>
        <translation>Öffnen Sie die Gmail-Einstellungen im Browser, gehen Sie zu „Weiterleitung und POP/IMAP“ und aktivieren Sie dort %1.</translation>
    </message>
    <message>
        <source>Microsoft takes no passwords from mail programs for incoming mail: choose OAuth as credential, and sign in in the browser.</source>
        <translation>Microsoft nimmt für den Posteingang von Mailprogrammen keine Passwörter an: Wählen Sie OAuth als Zugangsdaten und melden Sie sich im Browser an.</translation>
    </message>
    <message>
        <source>Ask the administrator to switch on Authenticated SMTP for this mailbox in the Microsoft 365 admin center, at the user&apos;s mail settings under Manage email apps.</source>
        <translation>Bitten Sie den Verwalter, im Microsoft 365 Admin Center bei den Maileinstellungen des Benutzers unter „E-Mail-Apps verwalten“ authentifiziertes SMTP für dieses Postfach einzuschalten.</translation>
    </message>
    <message>
        <source>Ask the administrator of your organization to switch on SMTP AUTH: https://aka.ms/smtp_auth_disabled tells how.</source>
        <translation>Bitten Sie den Verwalter Ihrer Organisation, SMTP AUTH einzuschalten: https://aka.ms/smtp_auth_disabled beschreibt, wie es geht.</translation>
    </message>
    <message>
        <source>Check that the user name belongs to the account that signed in. If it does, ask the administrator whether the mailbox has a licence and may be opened by this account.</source>
        <translation>Prüfen Sie, ob der Benutzername zu dem Konto gehört, das sich angemeldet hat. Wenn ja, fragen Sie den Verwalter, ob das Postfach eine Lizenz hat und ob dieses Konto es öffnen darf.</translation>
    </message>
    <message>
        <source>Create a password for external applications in the security settings of your account at https://account.mail.ru and enter it here instead of your usual password.</source>
        <translation>Erstellen Sie in den Sicherheitseinstellungen Ihres Kontos unter https://account.mail.ru ein Passwort für externe Anwendungen und geben Sie es hier statt Ihres üblichen Passworts ein.</translation>
    </message>
    <message>
        <source>Yahoo and AOL take only app passwords from mail programs: create one under Security in the settings of your account and enter it here instead of your usual password.</source>
        <translation>Yahoo und AOL nehmen von Mailprogrammen nur App-Passwörter an: Erstellen Sie eines in den Kontoeinstellungen unter „Sicherheit“ und geben Sie es hier statt Ihres üblichen Passworts ein.</translation>
    </message>
    <message>
        <source>Apple takes only app-specific passwords from mail programs: create one at https://account.apple.com and enter it here instead of your usual password.</source>
        <translation>Apple nimmt von Mailprogrammen nur anwendungsspezifische Passwörter an: Erstellen Sie eines unter https://account.apple.com und geben Sie es hier statt Ihres üblichen Passworts ein.</translation>
    </message>
    <message>
        <source>Check the password, and that access by POP3 and IMAP is switched on in the mail settings at your provider&apos;s web site: it is off at first, and GMX and WEB.DE say nothing of it. With two-factor authentication, enter an app password.</source>
        <translation>Prüfen Sie das Passwort, und ob der Abruf über POP3 und IMAP in den Maileinstellungen auf der Webseite Ihres Anbieters eingeschaltet ist: Er ist anfangs aus, und GMX und WEB.DE sagen davon nichts. Geben Sie bei Zwei-Faktor-Authentifizierung ein anwendungsspezifisches Passwort ein.</translation>
    </message>
    <message>
        <source>Fastmail takes only app passwords from mail programs: create one in the settings under Privacy &amp; Security and enter it here instead of your usual password.</source>
        <translation>Fastmail nimmt von Mailprogrammen nur App-Passwörter an: Erstellen Sie eines in den Einstellungen unter „Privacy &amp; Security“ und geben Sie es hier statt Ihres üblichen Passworts ein.</translation>
    </message>
    <message>
        <source>Allow access for mail programs in the settings of Yandex Mail under Email clients, create an app password at https://id.yandex.com and enter it here instead of your usual password.</source>
        <translation>Erlauben Sie den Zugang für Mailprogramme in den Einstellungen von Yandex Mail unter „Email clients“, erstellen Sie unter https://id.yandex.com ein App-Passwort und geben Sie es hier statt Ihres üblichen Passworts ein.</translation>
    </message>
    <message>
        <source>Open the mailbox settings in a browser, switch on IMAP/SMTP or POP3/SMTP, have an authorization code made, and enter it here instead of your usual password.</source>
        <translation>Öffnen Sie die Postfacheinstellungen im Browser, schalten Sie IMAP/SMTP oder POP3/SMTP ein, lassen Sie einen Autorisierungscode erzeugen und geben Sie ihn hier statt Ihres üblichen Passworts ein.</translation>
    </message>
    <message>
        <source>Open the settings of Zoho Mail in a browser, go to Mail Accounts, and switch on the access there.</source>
        <translation>Öffnen Sie die Einstellungen von Zoho Mail im Browser, gehen Sie zu „Mail Accounts“ und schalten Sie den Zugang dort ein.</translation>
    </message>
    <message>
        <source>Enter user name and password again. With two-factor authentication, Zoho wants an application-specific password, which you create at https://accounts.zoho.com.</source>
        <translation>Geben Sie Benutzername und Passwort noch einmal ein. Bei Zwei-Faktor-Authentifizierung verlangt Zoho ein anwendungsspezifisches Passwort, das Sie unter https://accounts.zoho.com erstellen.</translation>
    </message>
</context>
<context>
    <name>RepairTexts</name>
    <message>
        <source>Use the server name %1</source>
        <translation>Servername %1 verwenden</translation>
    </message>
    <message>
        <source>Use SSL/TLS at port %1</source>
        <translation>SSL/TLS an Port %1 verwenden</translation>
    </message>
    <message>
        <source>Use STARTTLS at port %1</source>
        <translation>STARTTLS an Port %1 verwenden</translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation>Port %1 verwenden</translation>
    </message>
    <message>
        <source>Use %1</source>
        <comment>a protocol</comment>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Choose the authentication automatically</source>
        <translation>Authentifizierung automatisch wählen</translation>
    </message>
    <message>
        <source>Sign in instead of using a password</source>
        <translation>Im Browser anmelden statt mit Passwort</translation>
    </message>
    <message>
        <source>Use %1 as user name</source>
        <translation>%1 als Benutzernamen verwenden</translation>
    </message>
    <message>
        <source>Sign in for sending, too</source>
        <translation>Auch zum Senden anmelden</translation>
    </message>
    <message>
        <source>Send as %1</source>
        <translation>Als %1 senden</translation>
    </message>
    <message>
        <source>Leave the path prefix out</source>
        <translation>Pfadpräfix weglassen</translation>
    </message>
</context>
<context>
    <name>ReportTexts</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>Who can act</source>
        <translation>Wer es beheben kann</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Certificate for</source>
        <translation>Zertifikat für</translation>
    </message>
    <message>
        <source>Names in it</source>
        <translation>Namen darin</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <comment>a certificate&apos;s validity</comment>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>%1, %2 bits, signed with %3</source>
        <translation>%1, %2 Bit, signiert mit %3</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Fingerabdruck (SHA-256)</translation>
    </message>
    <message>
        <source>Key fingerprint (SHA-256)</source>
        <translation>Fingerabdruck des Schlüssels (SHA-256)</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Server identity</source>
        <translation>Identität des Servers</translation>
    </message>
    <message>
        <source>The certificate is good.</source>
        <translation>Das Zertifikat ist in Ordnung.</translation>
    </message>
    <message>
        <source>The certificate was not checked.</source>
        <translation>Das Zertifikat wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>%1, port %2</source>
        <translation>%1, Port %2</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>nicht verschlüsselt</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentifizierung</translation>
    </message>
    <message>
        <source>The server can</source>
        <translation>Der Server kann</translation>
    </message>
    <message>
        <source>Mailrig test report</source>
        <translation>Testbericht von Mailrig</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Tested at</source>
        <translation>Getestet am</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Original words</source>
        <translation>Im Wortlaut</translation>
    </message>
    <message>
        <source>Issuer&apos;s certificate</source>
        <translation>Zertifikat des Ausstellers</translation>
    </message>
    <message>
        <source>%1, valid to %2</source>
        <comment>a name and a date</comment>
        <translation>%1, gültig bis %2</translation>
    </message>
    <message>
        <source>The certificate is good; it was shown on an earlier connection of this run.</source>
        <translation>Das Zertifikat ist gut; es wurde auf einer früheren Verbindung dieses Laufs gezeigt.</translation>
    </message>
    <message>
        <source>Signed in with</source>
        <translation>Angemeldet mit</translation>
    </message>
</context>
<context>
    <name>RosterTexts</name>
    <message>
        <source>A quotation mark is not closed.</source>
        <translation>Ein Anführungszeichen ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>A quotation mark stands where none may be (column %1).</source>
        <translation>Ein Anführungszeichen steht, wo keines stehen darf (Spalte %1).</translation>
    </message>
    <message>
        <source>The row has more cells than the header: %1.</source>
        <translation>Die Zeile hat mehr Zellen als die Kopfzeile: %1.</translation>
    </message>
    <message>
        <source>The row has fewer cells than the header: %1.</source>
        <translation>Die Zeile hat weniger Zellen als die Kopfzeile: %1.</translation>
    </message>
    <message>
        <source>The row is no text in UTF-8.</source>
        <translation>Die Zeile ist kein Text in UTF-8.</translation>
    </message>
    <message>
        <source>The row is too long.</source>
        <translation>Die Zeile ist zu lang.</translation>
    </message>
    <message>
        <source>The line is no JSON object.</source>
        <translation>Die Zeile ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The line is no JSON object (%1).</source>
        <translation>Die Zeile ist kein JSON-Objekt (%1).</translation>
    </message>
    <message>
        <source>The member “%1” is no text, number or flag.</source>
        <translation>„%1“ ist weder Text noch Zahl noch Wahrheitswert.</translation>
    </message>
    <message>
        <source>The file could not be read any further (%1).</source>
        <translation>Die Datei konnte nicht weiter gelesen werden (%1).</translation>
    </message>
    <message>
        <source>The column “%1” occurs twice.</source>
        <translation>Die Spalte „%1“ kommt zweimal vor.</translation>
    </message>
    <message>
        <source>Column %1 has no name.</source>
        <translation>Spalte %1 hat keinen Namen.</translation>
    </message>
    <message>
        <source>There is no value for the variable “%1”.</source>
        <translation>Für die Variable „%1“ gibt es keinen Wert.</translation>
    </message>
    <message>
        <source>A value is missing.</source>
        <translation>Ein Wert fehlt.</translation>
    </message>
    <message>
        <source>The value is not one this field can have.</source>
        <translation>Diesen Wert kann das Feld nicht haben.</translation>
    </message>
    <message>
        <source>The value is not one this field can have (%1).</source>
        <translation>Diesen Wert kann das Feld nicht haben (%1).</translation>
    </message>
    <message>
        <source>The format does not take it.</source>
        <translation>Das Format nimmt es nicht an.</translation>
    </message>
    <message>
        <source>There was an account of the name “%1” before.</source>
        <translation>Ein Konto mit dem Namen „%1“ gab es schon davor.</translation>
    </message>
    <message>
        <source>The profile could not be written (%1).</source>
        <translation>Das Profil konnte nicht geschrieben werden (%1).</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field: what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>No column of the file is used: each row gives the template as it is.</source>
        <translation>Keine Spalte der Datei wird benutzt: Jede Zeile ergibt die Vorlage, wie sie ist.</translation>
    </message>
    <message>
        <source>Columns that are not used, for the template has no such variable: %1.</source>
        <translation>Spalten, die nicht benutzt werden, weil die Vorlage keine solche Variable hat: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between columns</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>SectionKeys</name>
    <message>
        <source>Section “%1”</source>
        <translation>Abschnitt „%1“</translation>
    </message>
</context>
<context>
    <name>SecurityTexts</name>
    <message>
        <source>No outgoing email</source>
        <translation>Kein Postausgang</translation>
    </message>
    <message>
        <source>No incoming email</source>
        <translation>Kein Posteingang</translation>
    </message>
    <message>
        <source>None</source>
        <comment>connection security</comment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>Streng</translation>
    </message>
    <message>
        <source>Only this server&apos;s key</source>
        <translation>Nur der Schlüssel dieses Servers</translation>
    </message>
    <message>
        <source>Name may differ</source>
        <translation>Name darf abweichen</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>None</source>
        <comment>credential</comment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Same as incoming</source>
        <translation>Wie beim Posteingang</translation>
    </message>
    <message>
        <source>OAuth client credentials</source>
        <translation>OAuth mit Client-Zugangsdaten</translation>
    </message>
    <message>
        <source>OAuth on another device</source>
        <translation>OAuth auf einem anderen Gerät</translation>
    </message>
    <message>
        <source>OAuth in the browser</source>
        <translation>OAuth im Browser</translation>
    </message>
    <message>
        <source>If the server offers it</source>
        <translation>Wenn der Server es anbietet</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Global</source>
        <translation>Weltweit</translation>
    </message>
    <message>
        <source>US Government</source>
        <translation>US-Regierung</translation>
    </message>
    <message>
        <source>China (21Vianet)</source>
        <translation>China (21Vianet)</translation>
    </message>
    <message>
        <source>User selects</source>
        <translation>Benutzer wählt</translation>
    </message>
    <message>
        <source>As the mail program likes</source>
        <translation>Wie es das Mailprogramm hält</translation>
    </message>
    <message>
        <source>Delete on the server</source>
        <translation>Auf dem Server löschen</translation>
    </message>
    <message>
        <source>Move to Trash</source>
        <translation>In den Papierkorb verschieben</translation>
    </message>
</context>
<context>
    <name>SignInTexts</name>
    <message>
        <source>Sign in at %1 for the account “%2”.</source>
        <translation>Melden Sie sich bei %1 für das Konto „%2“ an.</translation>
    </message>
    <message>
        <source>Sign in for the account “%1”.</source>
        <translation>Melden Sie sich für das Konto „%1“ an.</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Wird vorbereitet …</translation>
    </message>
    <message>
        <source>Asking the sign-in service for a code…</source>
        <translation>Der Anmeldedienst wird um einen Code gebeten …</translation>
    </message>
    <message>
        <source>Waiting until you have signed in…</source>
        <translation>Es wird gewartet, bis Sie sich angemeldet haben …</translation>
    </message>
    <message>
        <source>Still waiting. The sign-in service wants to be asked less often: it may take a little longer until Mailrig notices that you are done.</source>
        <translation>Es wird noch gewartet. Der Anmeldedienst möchte seltener gefragt werden: Es kann etwas länger dauern, bis Mailrig merkt, dass Sie fertig sind.</translation>
    </message>
    <message>
        <source>Still waiting. The sign-in service cannot be reached just now and is asked again. %1</source>
        <translation>Es wird noch gewartet. Der Anmeldedienst ist gerade nicht erreichbar und wird noch einmal gefragt. %1</translation>
    </message>
    <message>
        <source>Still waiting. The sign-in service cannot be reached just now and is asked again.</source>
        <translation>Es wird noch gewartet. Der Anmeldedienst ist gerade nicht erreichbar und wird noch einmal gefragt.</translation>
    </message>
    <message>
        <source>You have signed in. Fetching the token…</source>
        <translation>Sie haben sich angemeldet. Das Token wird geholt …</translation>
    </message>
    <message>
        <source>Open %1 and enter the code %2. %3</source>
        <comment>address, code, what goes on</comment>
        <translation>Öffnen Sie %1 und geben Sie den Code %2 ein. %3</translation>
    </message>
    <message>
        <source>Time left: %1</source>
        <comment>minutes and seconds</comment>
        <translation>Restzeit: %1</translation>
    </message>
    <message>
        <source>The code is valid for another %1.</source>
        <comment>minutes and seconds</comment>
        <translation>Der Code gilt noch %1.</translation>
    </message>
    <message>
        <source>You are signed in.</source>
        <translation>Sie sind angemeldet.</translation>
    </message>
    <message>
        <source>You are signed in as %1.</source>
        <translation>Sie sind als %1 angemeldet.</translation>
    </message>
    <message>
        <source>The time for signing in is over.</source>
        <translation>Die Zeit zum Anmelden ist vorbei.</translation>
    </message>
    <message>
        <source>Nothing was changed. Begin anew when you are ready.</source>
        <translation>Nichts wurde geändert. Beginnen Sie von vorn, wenn Sie bereit sind.</translation>
    </message>
    <message>
        <source>The sign-in was called off.</source>
        <translation>Die Anmeldung wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>StepDetails</name>
    <message>
        <source>Encryption: %1, %2</source>
        <translation>Verschlüsselung: %1, %2</translation>
    </message>
    <message>
        <source>Authentication: %1</source>
        <translation>Authentifizierung: %1</translation>
    </message>
    <message>
        <source>Signed in with: %1</source>
        <translation>Angemeldet mit: %1</translation>
    </message>
</context>
<context>
    <name>StepTexts</name>
    <message>
        <source>Find the server</source>
        <translation>Server finden</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>Begrüßung</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>Verschlüsseln</translation>
    </message>
    <message>
        <source>Check the certificate</source>
        <translation>Zertifikat prüfen</translation>
    </message>
    <message>
        <source>Ask what the server can do</source>
        <translation>Fähigkeiten erfragen</translation>
    </message>
    <message>
        <source>Get an access token</source>
        <translation>Zugriffstoken holen</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Open the mailbox</source>
        <translation>Postfach öffnen</translation>
    </message>
    <message>
        <source>Send a test message</source>
        <translation>Testnachricht senden</translation>
    </message>
    <message>
        <source>See it arrive</source>
        <translation>Ankunft abwarten</translation>
    </message>
    <message>
        <source>Ask if it would send</source>
        <translation>Fragen, ob er senden würde</translation>
    </message>
</context>
<context>
    <name>StorageTexts</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what is wrong, the system&apos;s words</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Folder of everything</source>
        <translation>Ordner für alles</translation>
    </message>
    <message>
        <source>Folder of the accounts</source>
        <translation>Ordner der Konten</translation>
    </message>
    <message>
        <source>Account “%1”</source>
        <translation>Konto „%1“</translation>
    </message>
    <message>
        <source>Folder of the test history</source>
        <translation>Ordner der Testverläufe</translation>
    </message>
    <message>
        <source>Last tests of “%1”</source>
        <translation>Letzte Tests von „%1“</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>Names of secrets (no secret itself)</source>
        <translation>Namen der Geheimnisse (kein Geheimnis selbst)</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Lock against a second program (empty)</source>
        <translation>Sperre gegen ein zweites Programm (leer)</translation>
    </message>
    <message>
        <source>Size of the window</source>
        <translation>Größe des Fensters</translation>
    </message>
    <message>
        <source>Another folder in the store</source>
        <translation>Ein anderer Ordner im Speicher</translation>
    </message>
    <message>
        <source>Another file in the folder</source>
        <translation>Eine andere Datei im Ordner</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>a link to %1</source>
        <translation>eine Verknüpfung zu %1</translation>
    </message>
    <message>
        <source>there; not closed to others</source>
        <translation>da; für andere nicht verschlossen</translation>
    </message>
    <message>
        <source>there</source>
        <translation>da</translation>
    </message>
    <message>
        <source>not looked for yet</source>
        <translation>noch nicht nachgesehen</translation>
    </message>
    <message>
        <source>in the keychain</source>
        <translation>im Schlüsselbund</translation>
    </message>
    <message>
        <source>in memory, until the program is closed</source>
        <translation>im Speicher, bis das Programm geschlossen wird</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>the proxy</source>
        <translation>der Proxy</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>(named in no list)</source>
        <comment>a secret</comment>
        <translation>(in keiner Liste genannt)</translation>
    </message>
    <message>
        <source>Secrets are in the keychain of this system, under the service “%1”, and in no file. Whatever you exported, and reports you saved, are where you put them.</source>
        <translation>Geheimnisse sind im Schlüsselbund dieses Systems unter dem Dienst „%1“ und in keiner Datei. Was Sie exportiert und welche Berichte Sie gespeichert haben, ist dort, wo Sie es abgelegt haben.</translation>
    </message>
    <message>
        <source>There are more files in the folder than are listed here.</source>
        <translation>Im Ordner sind mehr Dateien, als hier stehen.</translation>
    </message>
    <message>
        <source>OAuth apps</source>
        <translation>OAuth-Apps</translation>
    </message>
    <message>
        <source>OAuth sign-in of the account</source>
        <translation>OAuth-Anmeldung des Kontos</translation>
    </message>
    <message>
        <source>Bundles (named exports)</source>
        <translation>Bündel (benannte Exporte)</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>change of “%1”</source>
        <translation>Änderung von „%1“</translation>
    </message>
    <message>
        <source>new account</source>
        <translation>neues Konto</translation>
    </message>
    <message>
        <source>deletion of “%1”</source>
        <translation>Löschung von „%1“</translation>
    </message>
    <message>
        <source>new name of the secret “%1”</source>
        <translation>neuer Name des Geheimnisses „%1“</translation>
    </message>
</context>
<context>
    <name>WhoTexts</name>
    <message>
        <source>Nobody has to do anything.</source>
        <translation>Niemand muss etwas tun.</translation>
    </message>
    <message>
        <source>You can mend this yourself.</source>
        <translation>Sie können das selbst beheben.</translation>
    </message>
    <message>
        <source>Your mail provider has to mend this.</source>
        <translation>Ihr Mailanbieter muss das beheben.</translation>
    </message>
    <message>
        <source>The administrator of your organization has to mend this.</source>
        <translation>Der Verwalter Ihrer Organisation muss das beheben.</translation>
    </message>
    <message>
        <source>It should pass: wait and try again.</source>
        <translation>Es sollte vorübergehen: Warten Sie und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Incoming mail</source>
        <translation>Posteingang</translation>
    </message>
    <message>
        <source>Outgoing mail</source>
        <translation>Postausgang</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Funktioniert</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Incoming and outgoing mail work.</source>
        <translation>Posteingang und Postausgang funktionieren.</translation>
    </message>
    <message>
        <source>Incoming mail works.</source>
        <translation>Der Posteingang funktioniert.</translation>
    </message>
    <message>
        <source>Outgoing mail works.</source>
        <translation>Der Postausgang funktioniert.</translation>
    </message>
    <message>
        <source>Nothing was tested.</source>
        <translation>Es wurde nichts getestet.</translation>
    </message>
    <message>
        <source>Neither incoming nor outgoing mail works.</source>
        <translation>Weder Posteingang noch Postausgang funktioniert.</translation>
    </message>
    <message>
        <source>Incoming mail does not work; outgoing mail does.</source>
        <translation>Der Posteingang funktioniert nicht, der Postausgang schon.</translation>
    </message>
    <message>
        <source>Incoming mail does not work.</source>
        <translation>Der Posteingang funktioniert nicht.</translation>
    </message>
    <message>
        <source>Outgoing mail does not work; incoming mail does.</source>
        <translation>Der Postausgang funktioniert nicht, der Posteingang schon.</translation>
    </message>
    <message>
        <source>Outgoing mail does not work.</source>
        <translation>Der Postausgang funktioniert nicht.</translation>
    </message>
    <message>
        <source>The test was cancelled before its end.</source>
        <translation>Der Test wurde vor seinem Ende abgebrochen.</translation>
    </message>
</context>
<context>
    <name>mailrig::AboutDialog</name>
    <message>
        <source>About Mailrig</source>
        <translation>Über Mailrig</translation>
    </message>
    <message>
        <source>Mailrig %1</source>
        <translation>Mailrig %1</translation>
    </message>
    <message>
        <source>Sets up mail accounts and proves them against their servers.</source>
        <translation>Richtet Mailkonten ein und prüft sie an ihren Servern.</translation>
    </message>
    <message>
        <source>Runs on %1.</source>
        <translation>Läuft mit %1.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes with no warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später. Ohne jede Gewähr.</translation>
    </message>
    <message>
        <source>&amp;Copy version</source>
        <translation>Version &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>mailrig::AccountEditor</name>
    <message>
        <source>Sections of the account</source>
        <translation>Abschnitte des Kontos</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1, password</source>
        <translation>%1, Passwort</translation>
    </message>
    <message>
        <source>%1, outgoing password</source>
        <translation>%1, Passwort für den Ausgang</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>S/MIME</source>
        <translation>S/MIME</translation>
    </message>
</context>
<context>
    <name>mailrig::AccountItems</name>
    <message>
        <source>%1 (not saved)</source>
        <translation>%1 (nicht gespeichert)</translation>
    </message>
    <message>
        <source>No server</source>
        <translation>Kein Server</translation>
    </message>
    <message>
        <source>Encrypted, server verified</source>
        <translation>Verschlüsselt, Server geprüft</translation>
    </message>
    <message>
        <source>Encrypted, server not fully verified</source>
        <translation>Verschlüsselt, Server nicht vollständig geprüft</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Nicht verschlüsselt</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>Nicht getestet</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Test läuft …</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Funktioniert</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>Neues Konto</translation>
    </message>
    <message>
        <source>Last test: %1, %2</source>
        <translation>Letzter Test: %1, %2</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is valid until %1</source>
        <translation>Das Zertifikat des Servers gilt bis %1</translation>
    </message>
</context>
<context>
    <name>mailrig::AccountListView</name>
    <message>
        <source>Search accounts</source>
        <translation>Konten durchsuchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Accounts to show</source>
        <translation>Anzuzeigende Konten</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Alle Konten</translation>
    </message>
    <message>
        <source>Not tested yet</source>
        <translation>Noch nicht getestet</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>Mit Fehlern</translation>
    </message>
    <message>
        <source>Certificate expires within %1 days</source>
        <translation>Zertifikat läuft in %1 Tagen ab</translation>
    </message>
    <message>
        <source>Tag: %1</source>
        <translation>Schlagwort: %1</translation>
    </message>
    <message>
        <source>No account matches.</source>
        <translation>Kein Konto passt.</translation>
    </message>
    <message>
        <source>%1 of %2 accounts</source>
        <translation>%1 von %2 Konten</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche löschen</translation>
    </message>
</context>
<context>
    <name>mailrig::AssistantDialog</name>
    <message>
        <source>Configure &amp;manually</source>
        <translation>Von &amp;Hand einrichten</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>No browser could be opened.</source>
        <translation>Es konnte kein Browser geöffnet werden.</translation>
    </message>
    <message>
        <source>&amp;Find settings</source>
        <translation>&amp;Einstellungen suchen</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Test these settings</source>
        <translation>Diese Einstellungen &amp;testen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>The settings were changed: %1</source>
        <translation>Die Einstellungen wurden geändert: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Test &amp;again</source>
        <translation>Erneut &amp;testen</translation>
    </message>
    <message>
        <source>Step 1 of 5: name and address</source>
        <translation>Schritt 1 von 5: Name und Adresse</translation>
    </message>
    <message>
        <source>Step 2 of 5: choose settings</source>
        <translation>Schritt 2 von 5: Einstellungen wählen</translation>
    </message>
    <message>
        <source>Step 2 of 5: servers</source>
        <translation>Schritt 2 von 5: Server</translation>
    </message>
    <message>
        <source>Step 3 of 5: sign in</source>
        <translation>Schritt 3 von 5: Anmelden</translation>
    </message>
    <message>
        <source>Step 4 of 5: test</source>
        <translation>Schritt 4 von 5: Test</translation>
    </message>
    <message>
        <source>Step 5 of 5: save</source>
        <translation>Schritt 5 von 5: Speichern</translation>
    </message>
    <message>
        <source>What was typed and found here is not saved.</source>
        <translation>Was hier eingegeben und gefunden wurde, ist nicht gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Discard it</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
</context>
<context>
    <name>mailrig::AttachmentList</name>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Save all…</source>
        <translation>Alle speichern …</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>Gezeigt als</translation>
    </message>
    <message>
        <source>part of the text</source>
        <translation>Teil des Textes</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>In the message: %1</source>
        <translation>In der Nachricht: %1</translation>
    </message>
    <message>
        <source>Save the attachment</source>
        <translation>Den Anhang speichern</translation>
    </message>
    <message>
        <source>Choose a folder for the attachments</source>
        <translation>Ordner für die Anhänge wählen</translation>
    </message>
</context>
<context>
    <name>mailrig::BrowserSignInView</name>
    <message>
        <source>&amp;Open again</source>
        <translation>Wieder ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Copy link</source>
        <translation>Link &amp;kopieren</translation>
    </message>
    <message>
        <source>Co&amp;ntinue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Address the browser ended at</source>
        <translation>Adresse, bei der der Browser angekommen ist</translation>
    </message>
    <message>
        <source>If the browser ends at a page that it cannot show, copy that page’s &amp;address and paste it here:</source>
        <translation>Wenn der Browser bei einer Seite endet, die er nicht anzeigen kann, kopieren Sie deren &amp;Adresse und fügen Sie sie hier ein:</translation>
    </message>
    <message>
        <source>Your browser was opened. Sign in there; Mailrig notices when you are done.</source>
        <translation>Ihr Browser wurde geöffnet. Melden Sie sich dort an; Mailrig merkt, wenn Sie fertig sind.</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the link, open it in a browser of this computer, and sign in there.</source>
        <translation>Es ließ sich kein Browser öffnen. Kopieren Sie den Link, öffnen Sie ihn in einem Browser dieses Rechners, und melden Sie sich dort an.</translation>
    </message>
    <message>
        <source>That is not the address this sign-in ends at. Copy all of it, from “http” to the last letter.</source>
        <translation>Das ist nicht die Adresse, bei der diese Anmeldung endet. Kopieren Sie sie ganz, von „http“ bis zum letzten Zeichen.</translation>
    </message>
</context>
<context>
    <name>mailrig::BundleForm</name>
    <message>
        <source>Save as bundle</source>
        <translation>Als Bündel speichern</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen…</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Datei:</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The bundle needs a name.</source>
        <translation>Das Bündel braucht einen Namen.</translation>
    </message>
    <message>
        <source>Say where it is written to, from the root on (/…).</source>
        <translation>Geben Sie an, wohin geschrieben wird, von der Wurzel an (/…).</translation>
    </message>
    <message>
        <source>Where the bundle is written to</source>
        <translation>Wohin das Bündel geschrieben wird</translation>
    </message>
</context>
<context>
    <name>mailrig::BundlesDialog</name>
    <message>
        <source>&amp;Run again</source>
        <translation>&amp;Erneut ausführen</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Neu…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Bundles</source>
        <translation>Bündel</translation>
    </message>
    <message>
        <source>&amp;Bundles:</source>
        <translation>Bün&amp;del:</translation>
    </message>
    <message>
        <source>The bundle was not written. %1</source>
        <translation>Das Bündel wurde nicht geschrieben. %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>a bundle&apos;s name, what changed</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>A bundle is an export that can be run again: accounts, format, options and where it is written to. It is made here, or in the export window.</source>
        <translation>Ein Bündel ist ein Export, der erneut ausgeführt werden kann: Konten, Format, Optionen und wohin geschrieben wird. Es entsteht hier oder im Exportfenster.</translation>
    </message>
    <message>
        <source>Format: %1</source>
        <translation>Format: %1</translation>
    </message>
    <message>
        <source>Written to: %1</source>
        <translation>Geschrieben nach: %1</translation>
    </message>
    <message>
        <source>Last run: %1</source>
        <translation>Zuletzt ausgeführt: %1</translation>
    </message>
    <message>
        <source>Passwords are written into the file.</source>
        <translation>Passwörter werden in die Datei geschrieben.</translation>
    </message>
    <message>
        <source>An account that is not there any more</source>
        <translation>Ein Konto, das es nicht mehr gibt</translation>
    </message>
    <message>
        <source>Accounts: %1</source>
        <translation>Konten: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) were written: %1</source>
        <translation>
            <numerusform>%n Konto wurde geschrieben: %1</numerusform>
            <numerusform>%n Konten wurden geschrieben: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) cannot be exported so.</source>
        <translation>
            <numerusform>%n Konto kann so nicht exportiert werden.</numerusform>
            <numerusform>%n Konten können so nicht exportiert werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left over from an earlier run: %1.</source>
        <translation>Übrig von einem früheren Lauf: %1.</translation>
    </message>
    <message>
        <source>Delete the bundle “%1”? The files it has written stay.</source>
        <translation>Das Bündel „%1“ löschen? Die Dateien, die es geschrieben hat, bleiben.</translation>
    </message>
    <message>
        <source>De&amp;lete it</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>looking for changes…</source>
        <translation>sucht nach Änderungen …</translation>
    </message>
</context>
<context>
    <name>mailrig::CandidateList</name>
    <message>
        <source>Settings found</source>
        <translation>Gefundene Einstellungen</translation>
    </message>
</context>
<context>
    <name>mailrig::CandidateView</name>
    <message>
        <source>The chosen settings</source>
        <translation>Die gewählten Einstellungen</translation>
    </message>
</context>
<context>
    <name>mailrig::CertificateChoice</name>
    <message>
        <source>trust in the key of %1</source>
        <translation>Vertrauen in den Schlüssel von %1</translation>
    </message>
</context>
<context>
    <name>mailrig::CertificateDialog</name>
    <message>
        <source>Certificate – %1, %2</source>
        <translation>Zertifikat – %1, %2</translation>
    </message>
    <message>
        <source>What is known of the server</source>
        <translation>Was vom Server bekannt ist</translation>
    </message>
    <message>
        <source>What speaks against it</source>
        <translation>Was dagegen spricht</translation>
    </message>
    <message>
        <source>The keys (SHA-256 of the public key)</source>
        <translation>Die Schlüssel (SHA-256 des öffentlichen Schlüssels)</translation>
    </message>
    <message>
        <source>Trusted until now:</source>
        <translation>Bisher vertraut:</translation>
    </message>
    <message>
        <source>Shown now:</source>
        <translation>Jetzt gezeigt:</translation>
    </message>
    <message>
        <source>The certificate</source>
        <translation>Das Zertifikat</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>Einzelheiten &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Don’t connect</source>
        <translation>&amp;Nicht verbinden</translation>
    </message>
    <message>
        <source>This &amp;session</source>
        <translation>Diese &amp;Sitzung</translation>
    </message>
    <message>
        <source>&amp;Always trust this server’s key</source>
        <translation>Dem Schlüssel dieses Servers &amp;immer vertrauen</translation>
    </message>
    <message>
        <source>Accepts this key for this server until Mailrig is closed</source>
        <translation>Nimmt diesen Schlüssel für diesen Server an, bis Mailrig geschlossen wird</translation>
    </message>
    <message>
        <source>The account trusts this key alone from now on; can be undone</source>
        <translation>Das Konto vertraut von nun an nur diesem Schlüssel; lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>The server’s own certificate:</source>
        <translation>Das eigene Zertifikat des Servers:</translation>
    </message>
    <message>
        <source>Of the chain: %1</source>
        <translation>Aus der Kette: %1</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>label of a fact</comment>
        <translation>%1:</translation>
    </message>
</context>
<context>
    <name>mailrig::CertificateField</name>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Choose a certificate</source>
        <translation>Zertifikat wählen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der *.p12 *.pfx);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer *.der *.p12 *.pfx);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>A certificate that a profile brings along, by its id.</source>
        <translation>Ein Zertifikat, das ein Profil mitbringt, mit seiner Kennung.</translation>
    </message>
    <message>
        <source>The file is encrypted; its passphrase opens it.</source>
        <translation>Die Datei ist verschlüsselt; ihre Passphrase öffnet sie.</translation>
    </message>
    <message>
        <source>There is no certificate in this file.</source>
        <translation>In dieser Datei ist kein Zertifikat.</translation>
    </message>
    <message>
        <source>This certificate has expired.</source>
        <translation>Dieses Zertifikat ist abgelaufen.</translation>
    </message>
    <message>
        <source>This certificate is not valid yet.</source>
        <translation>Dieses Zertifikat ist noch nicht gültig.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more certificate(s) in the same file.</source>
        <translation>
            <numerusform>Und %n weiteres Zertifikat in derselben Datei.</numerusform>
            <numerusform>Und %n weitere Zertifikate in derselben Datei.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailrig::CertificateTree</name>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>Woher</translation>
    </message>
    <message>
        <source>Chain of certificates</source>
        <translation>Zertifikatskette</translation>
    </message>
    <message>
        <source>sent by the server</source>
        <translation>vom Server gesendet</translation>
    </message>
    <message>
        <source>known to this machine</source>
        <translation>diesem Rechner bekannt</translation>
    </message>
</context>
<context>
    <name>mailrig::ClientCertificateForm</name>
    <message>
        <source>Certificate&apos;s &amp;key:</source>
        <translation>Schl&amp;üssel des Zertifikats:</translation>
    </message>
    <message>
        <source>Pass&amp;phrase:</source>
        <translation>Pass&amp;phrase:</translation>
    </message>
    <message>
        <source>Save passphrase &amp;as:</source>
        <translation>Passphrase s&amp;peichern als:</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Nicht verschlüsselt</translation>
    </message>
    <message>
        <source>Client certi&amp;ficate:</source>
        <translation>Client-Zerti&amp;fikat:</translation>
    </message>
</context>
<context>
    <name>mailrig::ConflictView</name>
    <message>
        <source>Fields that differ</source>
        <translation>Abweichende Felder</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Fremde</translation>
    </message>
    <message>
        <source>“%1” was deleted by another program while it had changes here. Keep yours, and save it as a new one, or let it go.</source>
        <translation>„%1“ wurde von einem anderen Programm gelöscht, während es hier Änderungen hatte. Behalten Sie Ihre und speichern Sie sie als neues Konto, oder lassen Sie es ziehen.</translation>
    </message>
    <message>
        <source>“%1” was changed by another program while it had changes here. Nothing is saved before you choose.</source>
        <translation>„%1“ wurde von einem anderen Programm geändert, während es hier Änderungen hatte. Nichts wird gespeichert, bevor Sie wählen.</translation>
    </message>
    <message>
        <source>&amp;Keep mine</source>
        <translation>&amp;Meine behalten</translation>
    </message>
    <message>
        <source>T&amp;ake theirs</source>
        <translation>&amp;Fremde übernehmen</translation>
    </message>
    <message>
        <source>Take what is ticked</source>
        <translation>Angekreuztes übernehmen</translation>
    </message>
    <message>
        <source>&amp;Let it go</source>
        <translation>&amp;Ziehen lassen</translation>
    </message>
</context>
<context>
    <name>mailrig::ContentTypesField</name>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Feeds</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
</context>
<context>
    <name>mailrig::CredentialForm</name>
    <message>
        <source>Sign in &amp;with:</source>
        <translation>Anmelden &amp;mit:</translation>
    </message>
    <message>
        <source>Se&amp;cret:</source>
        <translation>&amp;Geheimnis:</translation>
    </message>
    <message>
        <source>Save se&amp;cret as:</source>
        <translation>Speichern &amp;als:</translation>
    </message>
    <message>
        <source>Passw&amp;ord:</source>
        <translation>Pass&amp;wort:</translation>
    </message>
</context>
<context>
    <name>mailrig::DeviceCodeView</name>
    <message>
        <source>Or point the camera of a telephone here.</source>
        <translation>Oder richten Sie die Kamera eines Telefons hierher.</translation>
    </message>
    <message>
        <source>&amp;Open browser</source>
        <translation>Browser ö&amp;ffnen</translation>
    </message>
    <message>
        <source>2. Enter this &amp;code there, sign in, and compare the code that is shown.</source>
        <translation>2. Geben Sie dort diesen C&amp;ode ein, melden Sie sich an, und vergleichen Sie den angezeigten Code.</translation>
    </message>
    <message>
        <source>1. Open this address, here or on any other device:</source>
        <translation>1. Öffnen Sie diese Adresse, hier oder auf einem anderen Gerät:</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>Cop&amp;y code</source>
        <translation>Code &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>mailrig::EnvironmentChooser</name>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>The environment whose variables fill the macros</source>
        <translation>Die Umgebung, deren Variablen die Makros füllen</translation>
    </message>
    <message>
        <source>No environment</source>
        <translation>Keine Umgebung</translation>
    </message>
    <message>
        <source>%1 (missing)</source>
        <translation>%1 (fehlt)</translation>
    </message>
    <message>
        <source>Edit environments…</source>
        <translation>Umgebungen bearbeiten …</translation>
    </message>
</context>
<context>
    <name>mailrig::EnvironmentDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>&amp;Verdoppeln</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Use &amp;this environment</source>
        <translation>&amp;Diese Umgebung benutzen</translation>
    </message>
    <message>
        <source>Add &amp;variable</source>
        <translation>&amp;Variable hinzufügen</translation>
    </message>
    <message>
        <source>De&amp;lete variable</source>
        <translation>Variable l&amp;öschen</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>&amp;Environments:</source>
        <translation>Umg&amp;ebungen:</translation>
    </message>
    <message>
        <source>Var&amp;iables:</source>
        <translation>Var&amp;iablen:</translation>
    </message>
    <message>
        <source>No environment has the variable “%1”.</source>
        <translation>Keine Umgebung hat die Variable „%1“.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>%1, in use</source>
        <translation>%1, in Gebrauch</translation>
    </message>
    <message>
        <source>Use &amp;no environment</source>
        <translation>&amp;Keine Umgebung benutzen</translation>
    </message>
    <message>
        <source>An environment is a named set of variables. Where a field of an account says ${HOST}, the value of the variable HOST in the chosen environment is put in.</source>
        <translation>Eine Umgebung ist ein benannter Satz von Variablen. Wo ein Feld eines Kontos ${HOST} sagt, wird der Wert der Variable HOST der gewählten Umgebung eingesetzt.</translation>
    </message>
    <message>
        <source>“%1” is in use: its values fill the macros.</source>
        <translation>„%1“ ist in Gebrauch: Ihre Werte füllen die Makros.</translation>
    </message>
    <message>
        <source>No environment is in use.</source>
        <translation>Keine Umgebung ist in Gebrauch.</translation>
    </message>
    <message>
        <source>“%1” is in use.</source>
        <translation>„%1“ ist in Gebrauch.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>account: field</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Environment %1: %2</source>
        <comment>name: variable</comment>
        <translation>Umgebung %1: %2</translation>
    </message>
    <message>
        <source>“%1” is not used.</source>
        <translation>„%1“ wird nicht benutzt.</translation>
    </message>
    <message>
        <source>Places that use “%1”: %2</source>
        <translation>Stellen, die „%1“ benutzen: %2</translation>
    </message>
    <message>
        <source>New environment</source>
        <translation>Neue Umgebung</translation>
    </message>
    <message>
        <source>new environment</source>
        <translation>neue Umgebung</translation>
    </message>
    <message>
        <source>copy of “%1”</source>
        <translation>Kopie von „%1“</translation>
    </message>
    <message>
        <source>An environment needs a name.</source>
        <translation>Eine Umgebung braucht einen Namen.</translation>
    </message>
    <message>
        <source>new name of “%1”</source>
        <translation>neuer Name von „%1“</translation>
    </message>
    <message>
        <source>deletion of “%1”</source>
        <translation>Löschung von „%1“</translation>
    </message>
    <message>
        <source>The environment “%1” was deleted.</source>
        <translation>Die Umgebung „%1“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>new variable</source>
        <translation>neue Variable</translation>
    </message>
    <message>
        <source>deletion of variable “%1”</source>
        <translation>Löschung der Variable „%1“</translation>
    </message>
    <message>
        <source>The variable “%1” was deleted. Places that still use it: %2</source>
        <translation>Die Variable „%1“ wurde gelöscht. Stellen, die sie noch benutzen: %2</translation>
    </message>
    <message>
        <source>The variable “%1” was deleted.</source>
        <translation>Die Variable „%1“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a variable. It takes letters, digits, “_”, “-” and “.”, and begins with a letter.</source>
        <translation>„%1“ kann kein Name einer Variable sein. Er besteht aus Buchstaben, Ziffern, „_“, „-“ und „.“ und beginnt mit einem Buchstaben.</translation>
    </message>
    <message>
        <source>variable “%1”</source>
        <translation>Variable „%1“</translation>
    </message>
</context>
<context>
    <name>mailrig::ExportAccounts</name>
    <message>
        <source>Accounts to export</source>
        <translation>Konten für den Export</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Search the accounts</source>
        <translation>Die Konten durchsuchen</translation>
    </message>
    <message>
        <source>&amp;Accounts:</source>
        <translation>&amp;Konten:</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>account, address</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>C&amp;hoose all (%1 of %2)</source>
        <translation>A&amp;lle wählen (%1 von %2)</translation>
    </message>
</context>
<context>
    <name>mailrig::ExportDialog</name>
    <message>
        <source>Save to fi&amp;le…</source>
        <translation>In &amp;Datei speichern…</translation>
    </message>
    <message>
        <source>Save as &amp;bundle…</source>
        <translation>Als &amp;Bündel speichern…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Export accounts</source>
        <translation>Konten exportieren</translation>
    </message>
    <message>
        <source>Choic&amp;e</source>
        <translation>Aus&amp;wahl</translation>
    </message>
    <message>
        <source>&amp;Options</source>
        <translation>&amp;Optionen</translation>
    </message>
    <message>
        <source>What gets lost</source>
        <translation>Was verloren geht</translation>
    </message>
    <message>
        <source>&amp;What gets lost</source>
        <translation>Was &amp;verloren geht</translation>
    </message>
    <message>
        <source>Pre&amp;view</source>
        <translation>Vors&amp;chau</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>For&amp;mat:</source>
        <translation>For&amp;mat:</translation>
    </message>
    <message>
        <source>Nothing more was written. %1</source>
        <translation>Weiter wurde nichts geschrieben. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) were written: %1</source>
        <translation>
            <numerusform>%n Konto wurde geschrieben: %1</numerusform>
            <numerusform>%n Konten wurden geschrieben: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are there already, and nothing was written: %1</source>
        <translation>
            <numerusform>%n Datei gibt es schon, und nichts wurde geschrieben: %1</numerusform>
            <numerusform>%n Dateien gibt es schon, und nichts wurde geschrieben: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>O&amp;verwrite</source>
        <translation>Ü&amp;berschreiben</translation>
    </message>
    <message>
        <source>Bundle “%1”</source>
        <translation>Bündel „%1“</translation>
    </message>
    <message>
        <source>Save &amp;bundle…</source>
        <translation>&amp;Bündel speichern…</translation>
    </message>
    <message>
        <source>A file an account.</source>
        <translation>Eine Datei je Konto.</translation>
    </message>
    <message>
        <source>No account is chosen.</source>
        <translation>Es ist kein Konto gewählt.</translation>
    </message>
    <message>
        <source>There is nothing that could be written.</source>
        <translation>Es gibt nichts, was geschrieben werden könnte.</translation>
    </message>
    <message>
        <source>%1: is left out</source>
        <comment>an account that cannot be exported</comment>
        <translation>%1: bleibt weg</translation>
    </message>
    <message>
        <source>Nothing gets lost.</source>
        <translation>Nichts geht verloren.</translation>
    </message>
    <message>
        <source>&amp;What gets lost (%1)</source>
        <translation>Was &amp;verloren geht (%1)</translation>
    </message>
    <message>
        <source>Choose the accounts to export.</source>
        <translation>Wählen Sie die Konten für den Export.</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) will be written.</source>
        <translation>
            <numerusform>%n Konto wird geschrieben.</numerusform>
            <numerusform>%n Konten werden geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) get lost or change.</source>
        <translation>
            <numerusform>%n Feld geht verloren oder ändert sich.</numerusform>
            <numerusform>%n Felder gehen verloren oder ändern sich.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) cannot be exported so.</source>
        <translation>
            <numerusform>%n Konto kann so nicht exportiert werden.</numerusform>
            <numerusform>%n Konten können so nicht exportiert werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Passwords are put in when the file is saved.</source>
        <translation>Passwörter werden beim Speichern der Datei eingesetzt.</translation>
    </message>
    <message>
        <source>It is signed when it is saved.</source>
        <translation>Beim Speichern wird signiert.</translation>
    </message>
    <message>
        <source>It is encrypted when it is saved.</source>
        <translation>Beim Speichern wird verschlüsselt.</translation>
    </message>
    <message>
        <source>Save the export</source>
        <translation>Den Export speichern</translation>
    </message>
    <message>
        <source>Choose a folder for the files</source>
        <translation>Einen Ordner für die Dateien wählen</translation>
    </message>
    <message>
        <source>A bundle takes its passphrase from the keychain: choose a secret for it.</source>
        <translation>Ein Bündel nimmt sein Kennwort aus dem Schlüsselbund: Wählen Sie dafür ein Geheimnis.</translation>
    </message>
    <message>
        <source>The bundle was saved. Nothing was written yet: run it from the list of bundles.</source>
        <translation>Das Bündel wurde gespeichert. Geschrieben wurde noch nichts: Führen Sie es aus der Liste der Bündel aus.</translation>
    </message>
</context>
<context>
    <name>mailrig::ExportOptions</name>
    <message>
        <source>Certificates and keys (*.pem *.crt *.cer *.key *.p12 *.pfx);;All files (*)</source>
        <translation>Zertifikate und Schlüssel (*.pem *.crt *.cer *.key *.p12 *.pfx);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>For everybody of the domain: addresses become placeholders</source>
        <translation>Für alle in der Domäne: Adressen werden zu Platzhaltern</translation>
    </message>
    <message>
        <source>Write the passwords into the file</source>
        <translation>Die Passwörter in die Datei schreiben</translation>
    </message>
    <message>
        <source>As a picture (PNG) instead of its text</source>
        <translation>Als Bild (PNG) statt als Text</translation>
    </message>
    <message>
        <source>&amp;Name of the profile:</source>
        <translation>&amp;Name des Profils:</translation>
    </message>
    <message>
        <source>Organi&amp;sation:</source>
        <translation>Organi&amp;sation:</translation>
    </message>
    <message>
        <source>&amp;Domain:</source>
        <translation>&amp;Domäne:</translation>
    </message>
    <message>
        <source>Values of &amp;macros:</source>
        <translation>Werte der &amp;Makros:</translation>
    </message>
    <message>
        <source>Macros of a device mana&amp;ger:</source>
        <translation>Makros einer &amp;Geräteverwaltung:</translation>
    </message>
    <message>
        <source>Sign with &amp;certificate:</source>
        <translation>Signieren mit &amp;Zertifikat:</translation>
    </message>
    <message>
        <source>Choose the certificate to sign with</source>
        <translation>Das Zertifikat zum Signieren wählen</translation>
    </message>
    <message>
        <source>Its &amp;key (if not in there):</source>
        <translation>Sein Schl&amp;üssel (falls nicht darin):</translation>
    </message>
    <message>
        <source>Choose the key to sign with</source>
        <translation>Den Schlüssel zum Signieren wählen</translation>
    </message>
    <message>
        <source>Passphrase of the ke&amp;y:</source>
        <translation>&amp;Kennwort des Schlüssels:</translation>
    </message>
    <message>
        <source>&amp;Type it:</source>
        <translation>&amp;Eingeben:</translation>
    </message>
    <message>
        <source>Encrypt &amp;for certificate:</source>
        <translation>&amp;Verschlüsseln für Zertifikat:</translation>
    </message>
    <message>
        <source>Choose the certificate of who may read it</source>
        <translation>Das Zertifikat wählen von dem, der es lesen darf</translation>
    </message>
    <message>
        <source>Pass&amp;phrase of the file:</source>
        <translation>Kennwort der &amp;Datei:</translation>
    </message>
    <message>
        <source>Type &amp;it:</source>
        <translation>E&amp;ingeben:</translation>
    </message>
    <message>
        <source>And &amp;again:</source>
        <translation>Und noch ein&amp;mal:</translation>
    </message>
    <message>
        <source>Whoever gets the file can read the passwords. Send it over safe ways only, and delete it afterwards.</source>
        <translation>Wer die Datei bekommt, kann die Passwörter lesen. Senden Sie sie nur auf sicheren Wegen, und löschen Sie sie danach.</translation>
    </message>
    <message>
        <source>Whoever can open the file can read the passwords.</source>
        <translation>Wer die Datei öffnen kann, kann die Passwörter lesen.</translation>
    </message>
    <message>
        <source>Of the environment in use</source>
        <translation>Aus der verwendeten Umgebung</translation>
    </message>
    <message>
        <source>Typed here</source>
        <translation>Hier eingegeben</translation>
    </message>
    <message>
        <source>A secret that is not known here</source>
        <translation>Ein Geheimnis, das hier nicht bekannt ist</translation>
    </message>
    <message>
        <source>The file needs a passphrase.</source>
        <translation>Die Datei braucht ein Kennwort.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>Die beiden Kennwörter sind nicht gleich.</translation>
    </message>
</context>
<context>
    <name>mailrig::ExportPreview</name>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Datei:</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>Text der Datei</translation>
    </message>
    <message>
        <source>(and more, which Copy and Save hold)</source>
        <translation>(und mehr, was Kopieren und Speichern enthalten)</translation>
    </message>
</context>
<context>
    <name>mailrig::FieldRows</name>
    <message>
        <source>Becomes: %1</source>
        <translation>Wird zu: %1</translation>
    </message>
</context>
<context>
    <name>mailrig::FileField</name>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen …</translation>
    </message>
</context>
<context>
    <name>mailrig::FilterBar</name>
    <message>
        <source>&amp;Unread only</source>
        <translation>&amp;Nur ungelesene</translation>
    </message>
    <message>
        <source>Sin&amp;ce:</source>
        <translation>Em&amp;pfangen seit:</translation>
    </message>
    <message>
        <source>Searc&amp;h</source>
        <translation>S&amp;uchen</translation>
    </message>
    <message>
        <source>Received on this day or later</source>
        <translation>An diesem Tag oder später empfangen</translation>
    </message>
    <message>
        <source>F&amp;rom:</source>
        <translation>&amp;Von:</translation>
    </message>
    <message>
        <source>Subjec&amp;t:</source>
        <translation>&amp;Betreff:</translation>
    </message>
</context>
<context>
    <name>mailrig::FindPage</name>
    <message>
        <source>Ask n&amp;obody: only look into the list that comes with Mailrig</source>
        <translation>&amp;Niemanden fragen: nur in der Liste nachsehen, die mit Mailrig kommt</translation>
    </message>
    <message>
        <source>&amp;Web servers of the provider may learn the whole address</source>
        <translation>Webserver des Anbieters &amp;dürfen die ganze Adresse erfahren</translation>
    </message>
    <message>
        <source>Ask without encryption too (&amp;http): nobody vouches for such answers</source>
        <translation>Auch unverschlüsselt fragen (h&amp;ttp): Für solche Antworten bürgt niemand</translation>
    </message>
    <message>
        <source>Your &amp;name:</source>
        <translation>&amp;Ihr Name:</translation>
    </message>
    <message>
        <source>As recipients are to read it</source>
        <translation>Wie Empfänger ihn lesen sollen</translation>
    </message>
    <message>
        <source>Email &amp;address:</source>
        <translation>Mail-&amp;Adresse:</translation>
    </message>
    <message>
        <source>Who is asked, and what they learn</source>
        <translation>Wer gefragt wird und was er erfährt</translation>
    </message>
    <message>
        <source>Type the email address first.</source>
        <translation>Geben Sie erst die Mail-Adresse ein.</translation>
    </message>
    <message>
        <source>This is no email address: it needs a name, an @ and a domain.</source>
        <translation>Das ist keine Mail-Adresse: Sie braucht einen Namen, ein @ und eine Domain.</translation>
    </message>
    <message>
        <source>Nobody is asked, and nobody learns anything.</source>
        <translation>Niemand wird gefragt, und niemand erfährt etwas.</translation>
    </message>
    <message>
        <source>No search in the network is possible here: nobody is asked.</source>
        <translation>Eine Suche im Netz ist hier nicht möglich: Niemand wird gefragt.</translation>
    </message>
    <message>
        <source>Nothing is sent before you press “Find settings”. Whom that would ask, and what each of them would learn, is listed here once there is an address.</source>
        <translation>Nichts wird gesendet, ehe Sie auf „Einstellungen suchen“ drücken. Wen das fragen würde und was jeder davon erführe, steht hier, sobald es eine Adresse gibt.</translation>
    </message>
    <message>
        <source>Nothing is sent before you press “Find settings”. Then these are asked, and the mail servers that you choose; each of them learns your network address as well:</source>
        <translation>Es wird nichts gesendet, bevor Sie „Einstellungen suchen“ wählen. Dann werden diese gefragt, und die E-Mail-Server, die Sie wählen; jeder von ihnen erfährt auch Ihre Netzwerkadresse:</translation>
    </message>
</context>
<context>
    <name>mailrig::Fold</name>
    <message>
        <source>Unfolded; press to fold</source>
        <translation>Aufgeklappt; zum Zuklappen drücken</translation>
    </message>
    <message>
        <source>Folded; press to unfold</source>
        <translation>Zugeklappt; zum Aufklappen drücken</translation>
    </message>
</context>
<context>
    <name>mailrig::FolderTree</name>
    <message>
        <source>%1 (%2)</source>
        <comment>folder, its use</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>mailrig::GeneralForm</name>
    <message>
        <source>Mail a&amp;ddress:</source>
        <translation>Mail-A&amp;dresse:</translation>
    </message>
    <message>
        <source>&amp;Your name:</source>
        <translation>&amp;Ihr Name:</translation>
    </message>
    <message>
        <source>&amp;Label in the mail program:</source>
        <translation>&amp;Bezeichnung im Mailprogramm:</translation>
    </message>
    <message>
        <source>Des&amp;cription:</source>
        <translation>Bes&amp;chreibung:</translation>
    </message>
    <message>
        <source>&amp;Reply to:</source>
        <translation>Ant&amp;wort an:</translation>
    </message>
    <message>
        <source>&amp;Sender address:</source>
        <translation>Ab&amp;senderadresse:</translation>
    </message>
    <message>
        <source>Account ty&amp;pe:</source>
        <translation>Kontoar&amp;t:</translation>
    </message>
    <message>
        <source>Re&amp;quired roles:</source>
        <translation>Ver&amp;langte Rollen:</translation>
    </message>
    <message>
        <source>Add a role</source>
        <translation>Eine Rolle hinzufügen</translation>
    </message>
    <message>
        <source>Remove the chosen role</source>
        <translation>Die gewählte Rolle entfernen</translation>
    </message>
    <message>
        <source>T&amp;ags:</source>
        <translation>Sc&amp;hlagwörter:</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Ein Schlagwort hinzufügen</translation>
    </message>
    <message>
        <source>Remove the chosen tag</source>
        <translation>Das gewählte Schlagwort entfernen</translation>
    </message>
    <message>
        <source>Account na&amp;me:</source>
        <translation>Konto&amp;name:</translation>
    </message>
    <message>
        <source>Organisa&amp;tion:</source>
        <translation>Or&amp;ganisation:</translation>
    </message>
</context>
<context>
    <name>mailrig::HistoryView</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Last results of this account</source>
        <translation>Letzte Ergebnisse dieses Kontos</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Nothing changed since the result before.</source>
        <translation>Seit dem Ergebnis davor hat sich nichts geändert.</translation>
    </message>
</context>
<context>
    <name>mailrig::IdentityCheckForm</name>
    <message>
        <source>Server &amp;identity:</source>
        <translation>Server-&amp;Identität:</translation>
    </message>
    <message>
        <source>SHA-256 of the public key, 64 hexadecimal digits</source>
        <translation>SHA-256 des öffentlichen Schlüssels, 64 hexadezimale Ziffern</translation>
    </message>
    <message>
        <source>Trusted &amp;key:</source>
        <translation>Vertrauter S&amp;chlüssel:</translation>
    </message>
    <message>
        <source>Choose a file of authorities</source>
        <translation>Datei mit Zertifizierungsstellen wählen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Only those of this system</source>
        <translation>Nur die dieses Systems</translation>
    </message>
    <message>
        <source>&amp;Additional authorities:</source>
        <translation>&amp;Weitere Zertifizierungsstellen:</translation>
    </message>
    <message>
        <source>Only the server with this key is accepted; a renewed certificate keeps it.</source>
        <translation>Nur der Server mit diesem Schlüssel wird akzeptiert; ein erneuertes Zertifikat behält ihn.</translation>
    </message>
    <message>
        <source>Anyone with a valid certificate for any name could pose as this server.</source>
        <translation>Wer ein gültiges Zertifikat für irgendeinen Namen hat, könnte sich als dieser Server ausgeben.</translation>
    </message>
    <message>
        <source>Anyone on the way could pose as this server and read the password.</source>
        <translation>Jeder auf dem Weg könnte sich als dieser Server ausgeben und das Passwort lesen.</translation>
    </message>
</context>
<context>
    <name>mailrig::ImportDialog</name>
    <message>
        <source>&amp;Open file…</source>
        <translation>Datei ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Unseal</source>
        <translation>Entsie&amp;geln</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Import accounts</source>
        <translation>Konten importieren</translation>
    </message>
    <message>
        <source>Drop a file anywhere here, open one, or paste a text or the picture of a QR code. Nothing is stored before you say so. What is understood: %1</source>
        <translation>Ziehen Sie eine Datei hierher, öffnen Sie eine, oder fügen Sie einen Text oder das Bild eines QR-Codes ein. Nichts wird gespeichert, bevor Sie es sagen. Verstanden wird: %1</translation>
    </message>
    <message>
        <source>Passphras&amp;e:</source>
        <translation>&amp;Kennwort:</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>Passwor&amp;ds:</source>
        <translation>Pass&amp;wörter:</translation>
    </message>
    <message>
        <source>Passwords</source>
        <translation>Passwörter</translation>
    </message>
    <message>
        <source>Put into the keychain</source>
        <translation>In den Schlüsselbund legen</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Accounts of the file</source>
        <translation>Konten der Datei</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>This passphrase does not open the file.</source>
        <translation>Dieses Kennwort öffnet die Datei nicht.</translation>
    </message>
    <message>
        <source>Open a profile</source>
        <translation>Ein Profil öffnen</translation>
    </message>
    <message>
        <source>There is neither a text nor a picture nor a file in the clipboard.</source>
        <translation>In der Zwischenablage ist weder ein Text noch ein Bild noch eine Datei.</translation>
    </message>
    <message>
        <source>What was pasted</source>
        <translation>Was eingefügt wurde</translation>
    </message>
    <message numerus="yes">
        <source>%n password(s) stand in the file.</source>
        <translation>
            <numerusform>%n Passwort steht in der Datei.</numerusform>
            <numerusform>%n Passwörter stehen in der Datei.</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole file</source>
        <translation>Die ganze Datei</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Everything was understood.</source>
        <translation>Alles wurde verstanden.</translation>
    </message>
    <message>
        <source>&amp;Import (%1)</source>
        <translation>&amp;Importieren (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n Konto</numerusform>
            <numerusform>%n Konten</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Wird importiert…</translation>
    </message>
    <message>
        <source>%1 is being read…</source>
        <translation>%1 wird gelesen…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file: accounts</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>file: format, accounts</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1 is sealed by a passphrase.</source>
        <translation>%1 ist mit einem Kennwort versiegelt.</translation>
    </message>
    <message>
        <source>Nothing has been read yet.</source>
        <translation>Es wurde noch nichts gelesen.</translation>
    </message>
    <message>
        <source>%1 is in no format that is known here.</source>
        <translation>%1 ist in keinem Format, das hier bekannt ist.</translation>
    </message>
    <message>
        <source>%1 cannot be read. %2</source>
        <comment>file: why</comment>
        <translation>%1 kann nicht gelesen werden. %2</translation>
    </message>
    <message>
        <source>Each account needs a name that no other has: look at the marked one.</source>
        <translation>Jedes Konto braucht einen Namen, den kein anderes hat: Sehen Sie sich das markierte an.</translation>
    </message>
    <message>
        <source>Un&amp;lock and import</source>
        <translation>Entsperren und im&amp;portieren</translation>
    </message>
    <message>
        <source>Keep passwords for this &amp;session only</source>
        <translation>Passwörter nur für diese &amp;Sitzung behalten</translation>
    </message>
</context>
<context>
    <name>mailrig::ImportEntryView</name>
    <message>
        <source>For &amp;all of them</source>
        <translation>Für &amp;alle</translation>
    </message>
    <message>
        <source>Account &amp;name:</source>
        <translation>Konto&amp;name:</translation>
    </message>
    <message>
        <source>&amp;What happens:</source>
        <translation>&amp;Was geschieht:</translation>
    </message>
    <message>
        <source>Does the same with every account that is here already</source>
        <translation>Tut dasselbe mit jedem Konto, das schon hier ist</translation>
    </message>
    <message>
        <source>The account needs a name.</source>
        <translation>Das Konto braucht einen Namen.</translation>
    </message>
    <message>
        <source>Another account has this name.</source>
        <translation>Ein anderes Konto hat diesen Namen.</translation>
    </message>
    <message>
        <source>“%1” takes over what the file says and keeps the rest.</source>
        <translation>„%1“ übernimmt, was die Datei sagt, und behält den Rest.</translation>
    </message>
    <message>
        <source>“%1” becomes what the file says; what the file does not say gets lost.</source>
        <translation>„%1“ wird, was die Datei sagt; was sie nicht sagt, geht verloren.</translation>
    </message>
</context>
<context>
    <name>mailrig::ImportItems</name>
    <message>
        <source>%1 (here as “%2”)</source>
        <comment>what happens, an account&apos;s name</comment>
        <translation>%1 (hier als „%2“)</translation>
    </message>
    <message>
        <source>%1 (the same as “%2”)</source>
        <comment>what happens, an account&apos;s name</comment>
        <translation>%1 (dasselbe wie „%2“)</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
</context>
<context>
    <name>mailrig::IssueSummary</name>
    <message>
        <source>What is wrong with the settings</source>
        <translation>Was an den Einstellungen nicht stimmt</translation>
    </message>
    <message>
        <source>Go to the field</source>
        <translation>Zum Feld gehen</translation>
    </message>
    <message numerus="yes">
        <source>And %n more, marked in the forms.</source>
        <translation>
            <numerusform>Und %n weiterer, in den Formularen markiert.</numerusform>
            <numerusform>Und %n weitere, in den Formularen markiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailrig::ListField</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>mailrig::MacroPicker</name>
    <message>
        <source>Insert a variable (Ctrl+Space)</source>
        <translation>Eine Variable einfügen (Strg+Leertaste)</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Of this account</source>
        <translation>Dieses Kontos</translation>
    </message>
    <message>
        <source>Of the environment “%1”</source>
        <translation>Der Umgebung „%1“</translation>
    </message>
    <message>
        <source>Of this machine</source>
        <translation>Dieses Rechners</translation>
    </message>
    <message>
        <source>not resolved</source>
        <translation>nicht aufgelöst</translation>
    </message>
</context>
<context>
    <name>mailrig::MacroTable</name>
    <message>
        <source>Macro</source>
        <translation>Makro</translation>
    </message>
    <message>
        <source>Becomes, e.g. $EMAIL$ (empty: its value)</source>
        <translation>Wird zu, z. B. $EMAIL$ (leer: sein Wert)</translation>
    </message>
</context>
<context>
    <name>mailrig::MainActions</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Return to saved</source>
        <translation>Zum Gespeicherten &amp;zurück</translation>
    </message>
    <message>
        <source>&amp;Delete account</source>
        <translation>Konto &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Find account</source>
        <translation>Konto &amp;finden</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>&amp;Cancel test</source>
        <translation>Test ab&amp;brechen</translation>
    </message>
    <message>
        <source>&amp;Keys and hints</source>
        <translation>&amp;Tasten und Hinweise</translation>
    </message>
    <message>
        <source>&amp;About Mailrig</source>
        <translation>&amp;Über Mailrig</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Environments…</source>
        <translation>&amp;Umgebungen …</translation>
    </message>
    <message>
        <source>Se&amp;crets…</source>
        <translation>&amp;Geheimnisse …</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>What is &amp;stored where</source>
        <translation>Was &amp;wo gespeichert ist</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Dup&amp;licate account</source>
        <translation>Konto &amp;verdoppeln</translation>
    </message>
    <message>
        <source>&amp;OAuth apps…</source>
        <translation>&amp;OAuth-Apps …</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>Import from clip&amp;board</source>
        <translation>Aus der &amp;Zwischenablage importieren</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>&amp;Bundles…</source>
        <translation>&amp;Bündel…</translation>
    </message>
    <message>
        <source>R&amp;oster…</source>
        <translation>&amp;Personenliste…</translation>
    </message>
    <message>
        <source>&amp;New account</source>
        <translation>&amp;Neues Konto</translation>
    </message>
    <message>
        <source>&amp;Add account…</source>
        <translation>Konto &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>Tr&amp;y it…</source>
        <translation>A&amp;usprobieren …</translation>
    </message>
</context>
<context>
    <name>mailrig::MainWindow</name>
    <message>
        <source>Mailrig</source>
        <translation>Mailrig</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>new-account</source>
        <translation>neues-konto</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>„%1“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>The settings were changed: %1</source>
        <translation>Die Einstellungen wurden geändert: %1</translation>
    </message>
    <message>
        <source>%1[*] – Mailrig</source>
        <translation>%1[*] – Mailrig</translation>
    </message>
    <message>
        <source>&amp;Unlock and save</source>
        <translation>&amp;Entsperren und speichern</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>E&amp;rneut versuchen</translation>
    </message>
    <message>
        <source>Nothing was saved, because the password could not be kept. %1</source>
        <translation>Es wurde nichts gespeichert, weil das Passwort nicht abgelegt werden konnte. %1</translation>
    </message>
    <message>
        <source>Save changes?</source>
        <translation>Änderungen speichern?</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) have changes that are not saved.</source>
        <translation>
            <numerusform>Bei %n Konto sind Änderungen nicht gespeichert.</numerusform>
            <numerusform>Bei %n Konten sind Änderungen nicht gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a mail account, and Mailrig tests it against its servers.</source>
        <translation>Fügen Sie ein Mailkonto hinzu, und Mailrig testet es gegen seine Server.</translation>
    </message>
    <message>
        <source>This account can be edited but not tested or exported here. It requires roles that this machine does not have: %1. Preferences say which roles it has.</source>
        <translation>Dieses Konto kann hier bearbeitet, aber nicht getestet oder exportiert werden. Es verlangt Rollen, die dieser Rechner nicht hat: %1. Welche er hat, steht in den Einstellungen.</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <comment>a field, how many others</comment>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>Secret “%1”: %2</source>
        <comment>name: where</comment>
        <translation>Geheimnis „%1“: %2</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Variable “%1”: %2</source>
        <comment>name: where</comment>
        <translation>Variable „%1“: %2</translation>
    </message>
    <message>
        <source>Uses no secret and no variable</source>
        <translation>Benutzt kein Geheimnis und keine Variable</translation>
    </message>
    <message>
        <source>Secrets and variables used: %1</source>
        <translation>Benutzte Geheimnisse und Variablen: %1</translation>
    </message>
    <message numerus="yes">
        <source>Copied; taken from the clipboard in %n second(s).</source>
        <translation>
            <numerusform>Kopiert; wird in %n Sekunde aus der Zwischenablage genommen.</numerusform>
            <numerusform>Kopiert; wird in %n Sekunden aus der Zwischenablage genommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed: the account names another server by now. Test it again.</source>
        <translation>Nichts wurde geändert: Das Konto nennt inzwischen einen anderen Server. Testen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Test &amp;again</source>
        <translation>Erneut &amp;testen</translation>
    </message>
    <message>
        <source>Keep for this sessio&amp;n only</source>
        <translation>Nur für diese &amp;Sitzung behalten</translation>
    </message>
    <message>
        <source>OAuth app “%1”: %2</source>
        <comment>name: where</comment>
        <translation>OAuth-App „%1“: %2</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>hier nicht bekannt</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Signing in needs more: look at the marked fields.</source>
        <translation>Zum Anmelden fehlt noch etwas: Sehen Sie sich die markierten Felder an.</translation>
    </message>
    <message>
        <source>In the bundle “%1”</source>
        <translation>Im Bündel „%1“</translation>
    </message>
    <message>
        <source>%1; bundles: %2</source>
        <comment>what it uses: count</comment>
        <translation>%1; Bündel: %2</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>Personenliste</translation>
    </message>
    <message>
        <source>Another test is running. Test this account after it, to look at the certificate.</source>
        <translation>Ein anderer Test läuft. Testen Sie dieses Konto danach, um das Zertifikat anzusehen.</translation>
    </message>
</context>
<context>
    <name>mailrig::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>mailrig::MessageList</name>
    <message>
        <source>Ne&amp;wer</source>
        <translation>Neue&amp;re</translation>
    </message>
    <message>
        <source>&amp;Older</source>
        <translation>Äl&amp;tere</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>There is no such message.</source>
        <translation>Es gibt keine solche Nachricht.</translation>
    </message>
    <message>
        <source>%1–%2 of %3</source>
        <comment>first, last, how many match</comment>
        <translation>%1–%2 von %3</translation>
    </message>
    <message numerus="yes">
        <source>The folder has %Ln message(s).</source>
        <translation>
            <numerusform>Der Ordner hat %Ln Nachricht.</numerusform>
            <numerusform>Der Ordner hat %Ln Nachrichten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Older ones were not looked at.</source>
        <translation>Ältere wurden nicht angesehen.</translation>
    </message>
    <message>
        <source>This folder is empty.</source>
        <translation>Dieser Ordner ist leer.</translation>
    </message>
</context>
<context>
    <name>mailrig::MessageView</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Kopfzeilen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Save the source…</source>
        <translation>Quelltext speichern …</translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation>K&amp;opieren</translation>
    </message>
    <message>
        <source>(This message is not made as it claims to be; its source shows it as it is.)</source>
        <translation>(Diese Nachricht ist nicht so aufgebaut, wie sie angibt; ihr Quelltext zeigt sie, wie sie ist.)</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) that would have been loaded from elsewhere are left out.</source>
        <translation>
            <numerusform>Eine Sache, die von anderswo geladen worden wäre, ist weggelassen.</numerusform>
            <numerusform>%n Dinge, die von anderswo geladen worden wären, sind weggelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its tables are too many or too deep, and are shown as lines.</source>
        <translation>Ihre Tabellen sind zu viele oder zu tief verschachtelt und werden als Zeilen gezeigt.</translation>
    </message>
    <message>
        <source>Files (%1)</source>
        <translation>Dateien (%1)</translation>
    </message>
    <message>
        <source>Save the source</source>
        <translation>Den Quelltext speichern</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Nachricht</translation>
    </message>
</context>
<context>
    <name>mailrig::MessagesForm</name>
    <message>
        <source>Messages to do&amp;wnload:</source>
        <translation>&amp;Herunterzuladende Nachrichten:</translation>
    </message>
    <message>
        <source>Largest &amp;attachment:</source>
        <translation>Größter &amp;Anhang:</translation>
    </message>
    <message>
        <source>&amp;Largest message:</source>
        <translation>Größte Na&amp;chricht:</translation>
    </message>
    <message>
        <source>When &amp;deleting:</source>
        <translation>Beim &amp;Löschen:</translation>
    </message>
    <message>
        <source>Leave a cop&amp;y on the server</source>
        <translation>Eine Kopie auf dem Ser&amp;ver lassen</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Für immer</translation>
    </message>
    <message>
        <source>Besides mail</source>
        <translation>Außer Mail</translation>
    </message>
    <message>
        <source>&amp;Bring along:</source>
        <translation>&amp;Mitbringen:</translation>
    </message>
    <message>
        <source>Contacts se&amp;rver:</source>
        <translation>K&amp;ontakteserver:</translation>
    </message>
    <message>
        <source>Update &amp;contacts:</source>
        <translation>Kontakte abgle&amp;ichen:</translation>
    </message>
    <message>
        <source>Calendar ser&amp;ver:</source>
        <translation>Kalen&amp;derserver:</translation>
    </message>
    <message>
        <source>Cale&amp;ndar server by SSL/TLS</source>
        <translation>Kale&amp;nderserver über SSL/TLS</translation>
    </message>
    <message>
        <source>&amp;Update calendar:</source>
        <translation>Kalender abgleichen:</translation>
    </message>
    <message>
        <source>On the device</source>
        <translation>Auf dem Gerät</translation>
    </message>
    <message>
        <source>Use the cellular networ&amp;k only</source>
        <translation>Nur das Mobilfunknet&amp;z benutzen</translation>
    </message>
    <message>
        <source>Account ic&amp;on:</source>
        <translation>Kontos&amp;ymbol:</translation>
    </message>
    <message>
        <source>Choose an icon</source>
        <translation>Ein Symbol wählen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.ico *.svg);;All files (*)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.ico *.svg);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>That of the mail program</source>
        <translation>Das des Mailprogramms</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Look for n&amp;ew messages:</source>
        <translation>Nach neuen Nachrichten sc&amp;hauen:</translation>
    </message>
    <message>
        <source>Days to keep &amp;it:</source>
        <translation>So viele Tage &amp;behalten:</translation>
    </message>
    <message>
        <source>Contacts server by &amp;SSL/TLS</source>
        <translation>Kontakteserver über SS&amp;L/TLS</translation>
    </message>
</context>
<context>
    <name>mailrig::Microsoft365Form</name>
    <message>
        <source>Te&amp;nant:</source>
        <translation>&amp;Mandant:</translation>
    </message>
    <message>
        <source>Mailbo&amp;x:</source>
        <translation>&amp;Postfach:</translation>
    </message>
    <message>
        <source>Clo&amp;ud:</source>
        <translation>Clo&amp;ud:</translation>
    </message>
    <message>
        <source>That of the signed-in person</source>
        <translation>Das der angemeldeten Person</translation>
    </message>
    <message>
        <source>Si&amp;gn in:</source>
        <translation>Anm&amp;elden:</translation>
    </message>
    <message>
        <source>&amp;Incoming by:</source>
        <translation>Eing&amp;ang über:</translation>
    </message>
    <message>
        <source>&amp;Outgoing by:</source>
        <translation>Ausgang übe&amp;r:</translation>
    </message>
    <message>
        <source>Microsoft’s server is %1, and it wants a sign-in by OAuth.</source>
        <translation>Microsofts Server ist %1, und er verlangt eine Anmeldung mit OAuth.</translation>
    </message>
    <message>
        <source>Microsoft’s servers are %1 for incoming and %2 for outgoing mail, and they want a sign-in by OAuth.</source>
        <translation>Microsofts Server sind %1 für eingehende und %2 für ausgehende Mail, und sie verlangen eine Anmeldung mit OAuth.</translation>
    </message>
    <message>
        <source>Use Microsoft’s ser&amp;vers</source>
        <translation>Microsofts Ser&amp;ver verwenden</translation>
    </message>
</context>
<context>
    <name>mailrig::NoteTree</name>
    <message>
        <source>%1: %2</source>
        <comment>kind of a note: its text</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %n weiterer.</numerusform>
            <numerusform>Und %n weitere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailrig::OAuthAppFields</name>
    <message>
        <source>Re&amp;vocation address:</source>
        <translation>&amp;Widerrufsadresse:</translation>
    </message>
    <message>
        <source>Registration address:</source>
        <translation>Registrierungsadresse:</translation>
    </message>
</context>
<context>
    <name>mailrig::OAuthAppsDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>OAuth apps</source>
        <translation>OAuth-Apps</translation>
    </message>
    <message>
        <source>&amp;OAuth apps:</source>
        <translation>&amp;OAuth-Apps:</translation>
    </message>
    <message>
        <source>&amp;Another provider</source>
        <translation>&amp;Anderer Anbieter</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>account: field</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No account uses it.</source>
        <translation>Kein Konto verwendet sie.</translation>
    </message>
    <message>
        <source>Places that use it: %1</source>
        <translation>Stellen, die sie verwenden: %1</translation>
    </message>
    <message>
        <source>New OAuth app</source>
        <translation>Neue OAuth-App</translation>
    </message>
    <message>
        <source>new OAuth app</source>
        <translation>neue OAuth-App</translation>
    </message>
    <message>
        <source>An OAuth app needs a name.</source>
        <translation>Eine OAuth-App braucht einen Namen.</translation>
    </message>
    <message>
        <source>new name of “%1”</source>
        <translation>neuer Name von „%1“</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) still use this OAuth app. Nobody can sign in there without it.</source>
        <translation>
            <numerusform>%n Stelle verwendet diese OAuth-App noch. Ohne sie kann sich dort niemand anmelden.</numerusform>
            <numerusform>%n Stellen verwenden diese OAuth-App noch. Ohne sie kann sich dort niemand anmelden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete any&amp;way</source>
        <translation>&amp;Trotzdem löschen</translation>
    </message>
    <message>
        <source>deletion of “%1”</source>
        <translation>Löschen von „%1“</translation>
    </message>
    <message>
        <source>The OAuth app “%1” was deleted.</source>
        <translation>Die OAuth-App „%1“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>change of “%1”</source>
        <translation>Änderung von „%1“</translation>
    </message>
    <message>
        <source>The secret was not kept. %1</source>
        <translation>Das Geheimnis wurde nicht gespeichert. %1</translation>
    </message>
    <message>
        <source>Try a&amp;gain</source>
        <translation>Noch ein&amp;mal versuchen</translation>
    </message>
    <message>
        <source>Keep for this &amp;session only</source>
        <translation>Nur für diese &amp;Sitzung behalten</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>An OAuth app is what a provider knows a mail program by: a client ID, and where people sign in. Add the one you registered at your provider, and choose it in the accounts that use it.</source>
        <translation>Eine OAuth-App ist das, woran ein Anbieter ein Mailprogramm erkennt: eine Client-ID und der Ort der Anmeldung. Fügen Sie die App hinzu, die Sie bei Ihrem Anbieter registriert haben, und wählen Sie sie in den Konten, die sie verwenden.</translation>
    </message>
</context>
<context>
    <name>mailrig::OAuthForm</name>
    <message>
        <source>C&amp;lient ID:</source>
        <translation>C&amp;lient-ID:</translation>
    </message>
    <message>
        <source>Client s&amp;ecret:</source>
        <translation>Client-G&amp;eheimnis:</translation>
    </message>
    <message>
        <source>Client certi&amp;ficate:</source>
        <translation>Client-Zerti&amp;fikat:</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Certificate’s &amp;key:</source>
        <translation>&amp;Schlüssel des Zertifikats:</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Nicht verschlüsselt</translation>
    </message>
    <message>
        <source>Si&amp;gn-in:</source>
        <translation>An&amp;meldung:</translation>
    </message>
    <message>
        <source>Manage…</source>
        <translation>Verwalten …</translation>
    </message>
    <message>
        <source>Manage OAuth apps</source>
        <translation>OAuth-Apps verwalten</translation>
    </message>
    <message>
        <source>&amp;Device address:</source>
        <translation>&amp;Geräteadresse:</translation>
    </message>
    <message>
        <source>An OAuth app that is not known here</source>
        <translation>Eine OAuth-App, die hier nicht bekannt ist</translation>
    </message>
    <message>
        <source>None: the fields below</source>
        <translation>Keine: die Felder darunter</translation>
    </message>
    <message>
        <source>As the authority says</source>
        <translation>Wie der Aussteller sagt</translation>
    </message>
    <message>
        <source>That of the OAuth app</source>
        <translation>Wie in der OAuth-App</translation>
    </message>
    <message>
        <source>%1, client secret</source>
        <translation>%1, Client-Geheimnis</translation>
    </message>
    <message>
        <source>%1, client certificate</source>
        <translation>%1, Client-Zertifikat</translation>
    </message>
    <message>
        <source>Secret’s val&amp;ue:</source>
        <translation>&amp;Wert des Geheimnisses:</translation>
    </message>
    <message>
        <source>Save client secret as:</source>
        <translation>Client-Geheimnis speichern als:</translation>
    </message>
    <message>
        <source>Passphrase:</source>
        <translation>Kennwort:</translation>
    </message>
    <message>
        <source>Save passphrase as:</source>
        <translation>Kennwort speichern als:</translation>
    </message>
    <message>
        <source>S&amp;copes:</source>
        <translation>&amp;Berechtigungen:</translation>
    </message>
    <message>
        <source>Authorisation address:</source>
        <translation>Autorisierungsadresse:</translation>
    </message>
    <message>
        <source>Token address:</source>
        <translation>Tokenadresse:</translation>
    </message>
    <message>
        <source>Redirect address:</source>
        <translation>Umleitungsadresse:</translation>
    </message>
    <message>
        <source>Addresses of the sign-in service</source>
        <translation>Adressen des Anmeldedienstes</translation>
    </message>
    <message>
        <source>&amp;OAuth app:</source>
        <translation>&amp;OAuth-App:</translation>
    </message>
    <message>
        <source>Authority:</source>
        <translation>Autorisierungsstelle:</translation>
    </message>
    <message>
        <source>Tenant:</source>
        <translation>Mandant:</translation>
    </message>
</context>
<context>
    <name>mailrig::OutgoingFiles</name>
    <message>
        <source>Add &amp;file…</source>
        <translation>Datei hin&amp;zufügen …</translation>
    </message>
    <message>
        <source>Add p&amp;icture of the HTML…</source>
        <translation>B&amp;ild der HTML-Fassung hinzufügen …</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>In the HTML: cid:</source>
        <translation>In der HTML-Fassung: cid:</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Choose pictures of the HTML</source>
        <translation>Bilder der HTML-Fassung wählen</translation>
    </message>
    <message>
        <source>Choose files to send</source>
        <translation>Zu sendende Dateien wählen</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
</context>
<context>
    <name>mailrig::PasswordEdit</name>
    <message>
        <source>Hide what is typed</source>
        <translation>Getipptes verbergen</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Getipptes zeigen</translation>
    </message>
</context>
<context>
    <name>mailrig::PolicyForm</name>
    <message>
        <source>&amp;Allow moving messages to other accounts</source>
        <translation>&amp;Verschieben von Nachrichten in andere Konten erlauben</translation>
    </message>
    <message>
        <source>Allow sending large attachments by Mail &amp;Drop</source>
        <translation>Große Anhänge über Mail &amp;Drop senden lassen</translation>
    </message>
    <message>
        <source>&amp;Keep recently used addresses on the device</source>
        <translation>Zuletzt benutzte Adressen auf dem Gerät &amp;behalten</translation>
    </message>
    <message>
        <source>Per-app &amp;VPN, its UUID:</source>
        <translation>VPN je App, seine &amp;UUID:</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
</context>
<context>
    <name>mailrig::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>&amp;Allgemein</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>&amp;Netz</translation>
    </message>
    <message>
        <source>Trusted &amp;keys</source>
        <translation>Vertraute &amp;Schlüssel</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>Passwort des Proxys</translation>
    </message>
    <message>
        <source>&amp;Unlock and save</source>
        <translation>&amp;Entsperren und speichern</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>E&amp;rneut versuchen</translation>
    </message>
    <message>
        <source>Keep for this &amp;session only</source>
        <translation>Nur für diese &amp;Sitzung behalten</translation>
    </message>
    <message>
        <source>Nothing was saved, because the password could not be kept. %1</source>
        <translation>Es wurde nichts gespeichert, weil das Passwort nicht abgelegt werden konnte. %1</translation>
    </message>
</context>
<context>
    <name>mailrig::PreferencesGeneral</name>
    <message>
        <source>As the desktop</source>
        <translation>Wie die Arbeitsfläche</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Farben:</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>&amp;Clear copied secrets after:</source>
        <translation>&amp;Kopierte Geheimnisse löschen nach:</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>&amp;Roles of this machine:</source>
        <translation>&amp;Rollen dieses Rechners:</translation>
    </message>
    <message>
        <source>Separated by commas. An account that requires another role cannot be tested or exported here.</source>
        <translation>Durch Kommas getrennt. Ein Konto, das eine andere Rolle verlangt, kann hier weder getestet noch exportiert werden.</translation>
    </message>
    <message>
        <source>The language changes when Mailrig is started the next time.</source>
        <translation>Die Sprache wechselt, wenn Mailrig das nächste Mal startet.</translation>
    </message>
</context>
<context>
    <name>mailrig::PreferencesKeys</name>
    <message>
        <source>&amp;Remove trust</source>
        <translation>Vertrauen &amp;entziehen</translation>
    </message>
    <message>
        <source>Trusted keys</source>
        <translation>Vertraute Schlüssel</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Trusted by</source>
        <translation>Vertraut von</translation>
    </message>
    <message>
        <source>SHA-256 of the key</source>
        <translation>SHA-256 des Schlüssels</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>account, side</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>This session only</source>
        <translation>Nur diese Sitzung</translation>
    </message>
    <message>
        <source>Every server has to prove itself with a certificate.</source>
        <translation>Jeder Server muss sich mit einem Zertifikat ausweisen.</translation>
    </message>
    <message>
        <source>%1 has to show a good certificate again. Save the account “%2” to keep that; it can be undone.</source>
        <translation>%1 muss wieder ein gutes Zertifikat zeigen. Speichern Sie das Konto „%2“, damit es dabei bleibt; es lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>removal of the trust in the key of %1</source>
        <translation>Entzug des Vertrauens in den Schlüssel von %1</translation>
    </message>
    <message>
        <source>%1 has to prove itself again.</source>
        <translation>%1 muss sich wieder ausweisen.</translation>
    </message>
</context>
<context>
    <name>mailrig::PreferencesNetwork</name>
    <message>
        <source>Trust the authorities of this &amp;system</source>
        <translation>Den Zertifizierungsstellen dieses &amp;Systems vertrauen</translation>
    </message>
    <message>
        <source>Re&amp;move password</source>
        <translation>Passwort en&amp;tfernen</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>A test &amp;ends after:</source>
        <translation>Ein Test &amp;endet nach:</translation>
    </message>
    <message>
        <source>Choose a file of authorities</source>
        <translation>Datei mit Zertifizierungsstellen wählen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>&amp;Additional authorities:</source>
        <translation>&amp;Weitere Zertifizierungsstellen:</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie die Arbeitsfläche</translation>
    </message>
    <message>
        <source>&amp;Proxy:</source>
        <translation>&amp;Proxy:</translation>
    </message>
    <message>
        <source>Proxy &amp;host:</source>
        <translation>Proxy-&amp;Rechner:</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
    </message>
    <message>
        <source>P&amp;roxy port:</source>
        <translation>Pr&amp;oxy-Port:</translation>
    </message>
    <message>
        <source>Proxy &amp;user:</source>
        <translation>Proxy-&amp;Benutzer:</translation>
    </message>
    <message>
        <source>Proxy pass&amp;word:</source>
        <translation>Proxy-Pass&amp;wort:</translation>
    </message>
    <message>
        <source>Mailrig was started with --ca-file: until it is closed, that file counts instead.</source>
        <translation>Mailrig wurde mit --ca-file gestartet: Bis es geschlossen wird, gilt stattdessen diese Datei.</translation>
    </message>
    <message>
        <source>The port of the proxy is missing.</source>
        <translation>Der Port des Proxys fehlt.</translation>
    </message>
    <message>
        <source>The name of the proxy is missing.</source>
        <translation>Der Name des Proxys fehlt.</translation>
    </message>
    <message>
        <source>Removed when you save</source>
        <translation>Wird beim Speichern entfernt</translation>
    </message>
    <message>
        <source>Kept in the keychain</source>
        <translation>Im Schlüsselbund</translation>
    </message>
    <message>
        <source>Without any authority no server can prove who it is.</source>
        <translation>Ohne Zertifizierungsstelle kann kein Server beweisen, wer er ist.</translation>
    </message>
    <message>
        <source>Thunderbird&apos;s</source>
        <translation>Die von Thunderbird</translation>
    </message>
    <message>
        <source>Provider data&amp;base:</source>
        <translation>Anbieterdaten&amp;bank:</translation>
    </message>
    <message>
        <source>This is no address of a web server: it begins with https://.</source>
        <translation>Das ist keine Adresse eines Webservers: Eine solche beginnt mit https://.</translation>
    </message>
</context>
<context>
    <name>mailrig::QrCodeView</name>
    <message>
        <source>QR code</source>
        <translation>QR-Code</translation>
    </message>
    <message>
        <source>Leads a telephone&apos;s camera to %1</source>
        <translation>Führt die Kamera eines Telefons zu %1</translation>
    </message>
</context>
<context>
    <name>mailrig::ReadPage</name>
    <message numerus="yes">
        <source>%n message(s) moved to “%1”.</source>
        <translation>
            <numerusform>%n Nachricht nach „%1“ verschoben.</numerusform>
            <numerusform>%n Nachrichten nach „%1“ verschoben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) archived in “%1”.</source>
        <translation>
            <numerusform>%n Nachricht in „%1“ archiviert.</numerusform>
            <numerusform>%n Nachrichten in „%1“ archiviert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) copied to “%1”.</source>
        <translation>
            <numerusform>%n Nachricht nach „%1“ kopiert.</numerusform>
            <numerusform>%n Nachrichten nach „%1“ kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) deleted.</source>
        <translation>
            <numerusform>%n Nachricht gelöscht.</numerusform>
            <numerusform>%n Nachrichten gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) marked.</source>
        <translation>
            <numerusform>%n Nachricht markiert.</numerusform>
            <numerusform>%n Nachrichten markiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy into which folder?</source>
        <translation>In welchen Ordner kopieren?</translation>
    </message>
    <message>
        <source>Archive in which folder?</source>
        <translation>In welchem Ordner archivieren?</translation>
    </message>
    <message>
        <source>Move into which folder?</source>
        <translation>In welchen Ordner verschieben?</translation>
    </message>
    <message>
        <source>Delete messages?</source>
        <translation>Nachrichten löschen?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n message(s) for good?</source>
        <translation>
            <numerusform>%n Nachricht endgültig löschen?</numerusform>
            <numerusform>%n Nachrichten endgültig löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>&amp;Name of the folder:</source>
        <translation>&amp;Name des Ordners:</translation>
    </message>
    <message>
        <source>&amp;Name of the folder; “%1” stands between one and another within it:</source>
        <translation>&amp;Name des Ordners; „%1“ steht zwischen einem und einem anderen darin:</translation>
    </message>
    <message>
        <source>The folder “%1” was created.</source>
        <translation>Der Ordner „%1“ wurde angelegt.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <comment>a message&apos;s subject: what became of it</comment>
        <translation>„%1“: %2</translation>
    </message>
    <message numerus="yes">
        <source>And %n other(s) like these.</source>
        <translation>
            <numerusform>Und eine weitere wie diese.</numerusform>
            <numerusform>Und %n weitere wie diese.</numerusform>
        </translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>A&amp;ktualisieren</translation>
    </message>
    <message>
        <source>F&amp;ilter</source>
        <translation>F&amp;iltern</translation>
    </message>
    <message>
        <source>&amp;Mark as read</source>
        <translation>Als &amp;gelesen markieren</translation>
    </message>
    <message>
        <source>Mark as &amp;unread</source>
        <translation>Als &amp;ungelesen markieren</translation>
    </message>
    <message>
        <source>&amp;Flag</source>
        <translation>&amp;Kennzeichnen</translation>
    </message>
    <message>
        <source>&amp;Take the flag off</source>
        <translation>Kennzeichen &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>&amp;Archivieren</translation>
    </message>
    <message>
        <source>Mo&amp;ve…</source>
        <translation>Vers&amp;chieben …</translation>
    </message>
    <message>
        <source>&amp;Copy into…</source>
        <translation>K&amp;opieren nach …</translation>
    </message>
    <message>
        <source>De&amp;lete…</source>
        <translation>&amp;Löschen …</translation>
    </message>
    <message>
        <source>&amp;New folder…</source>
        <translation>&amp;Neuer Ordner …</translation>
    </message>
    <message>
        <source>Mor&amp;e</source>
        <translation>&amp;Mehr</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>This message has %1. Press Enter in the list to fetch it.</source>
        <translation>Diese Nachricht hat %1. Drücken Sie in der Liste die Eingabetaste, um sie abzurufen.</translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation>Wird abgerufen …</translation>
    </message>
    <message>
        <source>The link leads to %1</source>
        <translation>Der Verweis führt zu %1</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>There is no browser here. Copy the address instead.</source>
        <translation>Hier gibt es keinen Browser. Kopieren Sie stattdessen die Adresse.</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
</context>
<context>
    <name>mailrig::RightsPage</name>
    <message>
        <source>&amp;Find out</source>
        <translation>&amp;Feststellen</translation>
    </message>
    <message>
        <source>What only a try can tell is tried in folders that are removed again. Nothing is sent, and nothing is left behind.</source>
        <translation>Was nur ein Versuch zeigen kann, wird in Ordnern versucht, die wieder entfernt werden. Es wird nichts gesendet, und es bleibt nichts zurück.</translation>
    </message>
    <message>
        <source>What the account may do</source>
        <translation>Was das Konto darf</translation>
    </message>
    <message>
        <source>The account may</source>
        <translation>Das Konto darf</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>Woher das bekannt ist</translation>
    </message>
    <message>
        <source>The server’s words</source>
        <translation>Die Worte des Servers</translation>
    </message>
    <message>
        <source>Folders of the trial that could not be removed again: %1</source>
        <translation>Ordner des Versuchs, die nicht wieder entfernt werden konnten: %1</translation>
    </message>
</context>
<context>
    <name>mailrig::RosterColumns</name>
    <message>
        <source>Column of the file</source>
        <translation>Spalte der Datei</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Ist</translation>
    </message>
    <message>
        <source>What the column “%1” is</source>
        <translation>Was die Spalte „%1“ ist</translation>
    </message>
    <message>
        <source>Variable ${%1}</source>
        <translation>Variable ${%1}</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Password, outgoing mail</source>
        <translation>Passwort, ausgehende Mail</translation>
    </message>
    <message>
        <source>Nothing: leave it out</source>
        <translation>Nichts: weglassen</translation>
    </message>
</context>
<context>
    <name>mailrig::RosterDialog</name>
    <message>
        <source>All accounts in &amp;one file</source>
        <translation>Alle Konten in &amp;einer Datei</translation>
    </message>
    <message>
        <source>Write the &amp;passwords into the files</source>
        <translation>Die &amp;Passwörter in die Dateien schreiben</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Accounts of a roster</source>
        <translation>Konten einer Personenliste</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>Die ersten Zeilen</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What the columns are</source>
        <translation>Was die Spalten sind</translation>
    </message>
    <message>
        <source>Rows that were left out</source>
        <translation>Weggelassene Zeilen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Each column fills a field of the account, or a variable ${NAME} of the template.</source>
        <translation>Jede Spalte füllt ein Feld des Kontos oder eine Variable ${NAME} der Vorlage.</translation>
    </message>
    <message>
        <source>Choose the roster</source>
        <translation>Die Personenliste wählen</translation>
    </message>
    <message>
        <source>Tables (*.csv *.jsonl *.txt);;All files (*)</source>
        <translation>Tabellen (*.csv *.jsonl *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>&amp;File (CSV, JSON Lines):</source>
        <translation>&amp;Datei (CSV, JSON Lines):</translation>
    </message>
    <message>
        <source>&amp;Template account:</source>
        <translation>&amp;Vorlagekonto:</translation>
    </message>
    <message>
        <source>&amp;Makes:</source>
        <translation>&amp;Ergibt:</translation>
    </message>
    <message>
        <source>Fol&amp;der:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>Choose the folder for the profiles</source>
        <translation>Den Ordner für die Profile wählen</translation>
    </message>
    <message numerus="yes">
        <source>Done, but for %n row(s) that were left out.</source>
        <translation>
            <numerusform>Fertig, bis auf %n weggelassene Zeile.</numerusform>
            <numerusform>Fertig, bis auf %n weggelassene Zeilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Fertig.</translation>
    </message>
    <message>
        <source>Cancelled. What was written stays.</source>
        <translation>Abgebrochen. Was geschrieben wurde, bleibt.</translation>
    </message>
    <message>
        <source>Accounts of Mailrig</source>
        <translation>Konten von Mailrig</translation>
    </message>
    <message>
        <source>Files of the same name are replaced.</source>
        <translation>Dateien gleichen Namens werden ersetzt.</translation>
    </message>
    <message>
        <source>Whoever gets a file can read its passwords.</source>
        <translation>Wer eine Datei bekommt, kann ihre Passwörter lesen.</translation>
    </message>
    <message>
        <source>Step 1 of 4: file and template</source>
        <translation>Schritt 1 von 4: Datei und Vorlage</translation>
    </message>
    <message>
        <source>Step 2 of 4: what the columns are</source>
        <translation>Schritt 2 von 4: Was die Spalten sind</translation>
    </message>
    <message>
        <source>Step 3 of 4: the first rows</source>
        <translation>Schritt 3 von 4: Die ersten Zeilen</translation>
    </message>
    <message>
        <source>Step 4 of 4: the work</source>
        <translation>Schritt 4 von 4: Die Arbeit</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Make an account first: the template, with macros such as ${NAME} where people differ.</source>
        <translation>Legen Sie zuerst ein Konto an: die Vorlage, mit Makros wie ${NAME}, wo sich Personen unterscheiden.</translation>
    </message>
    <message>
        <source>Choose the file with the roster.</source>
        <translation>Wählen Sie die Datei mit der Personenliste.</translation>
    </message>
    <message>
        <source>Choose the folder that the files go to.</source>
        <translation>Wählen Sie den Ordner, in den die Dateien kommen.</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>The file has no rows.</source>
        <translation>Die Datei hat keine Zeilen.</translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s) are good.</source>
        <translation>
            <numerusform>Die erste %n Zeile ist gut.</numerusform>
            <numerusform>Die ersten %n Zeilen sind gut.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of the first %2 rows are left out, for the reasons given.</source>
        <translation>%1 der ersten %2 Zeilen bleiben weg, aus den genannten Gründen.</translation>
    </message>
    <message>
        <source>Good rows: %1. Rows left out: %2. Files written: %3.</source>
        <translation>Gute Zeilen: %1. Weggelassene Zeilen: %2. Geschriebene Dateien: %3.</translation>
    </message>
    <message>
        <source>No row was left out so far.</source>
        <translation>Bisher wurde keine Zeile weggelassen.</translation>
    </message>
</context>
<context>
    <name>mailrig::SafeHtmlView</name>
    <message>
        <source>HTML of the message</source>
        <translation>HTML-Fassung der Nachricht</translation>
    </message>
    <message>
        <source>This message has no HTML.</source>
        <translation>Diese Nachricht hat keine HTML-Fassung.</translation>
    </message>
    <message>
        <source>The HTML of this message is too long to be shown. Its source can be saved.</source>
        <translation>Die HTML-Fassung dieser Nachricht ist zu lang, um gezeigt zu werden. Ihr Quelltext kann gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>mailrig::SavePage</name>
    <message>
        <source>Acc&amp;ount name:</source>
        <translation>&amp;Kontoname:</translation>
    </message>
    <message>
        <source>&amp;Label:</source>
        <translation>&amp;Bezeichnung:</translation>
    </message>
    <message>
        <source>What mail programs call it</source>
        <translation>Wie Mailprogramme es nennen</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>Adresse: %1</translation>
    </message>
    <message>
        <source>User name: %1</source>
        <translation>Benutzername: %1</translation>
    </message>
    <message>
        <source>What was typed as a password goes into the keychain, not into a file.</source>
        <translation>Was als Passwort eingegeben wurde, kommt in den Schlüsselbund, nicht in eine Datei.</translation>
    </message>
    <message>
        <source>These settings were not tested. They can be saved all the same.</source>
        <translation>Diese Einstellungen wurden nicht getestet. Sie können trotzdem gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>mailrig::SearchPage</name>
    <message>
        <source>St&amp;op searching</source>
        <translation>Suche a&amp;bbrechen</translation>
    </message>
    <message>
        <source>Calling at the chosen servers, without signing in …</source>
        <translation>Die gewählten Server werden angesprochen, ohne Anmeldung …</translation>
    </message>
    <message>
        <source>Something speaks against these servers: choose others, or go on with these all the same. A password goes only to a server that has proved who it is.</source>
        <translation>Gegen diese Server spricht etwas: Wählen Sie andere, oder machen Sie trotzdem mit diesen weiter. Ein Passwort geht nur an einen Server, der bewiesen hat, wer er ist.</translation>
    </message>
</context>
<context>
    <name>mailrig::SecretClipboard</name>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Alles aus&amp;wählen</translation>
    </message>
</context>
<context>
    <name>mailrig::SecretDialog</name>
    <message>
        <source>Looking…</source>
        <translation>Wird nachgesehen …</translation>
    </message>
    <message>
        <source>In the keychain</source>
        <translation>Im Schlüsselbund</translation>
    </message>
    <message>
        <source>This session only</source>
        <translation>Nur diese Sitzung</translation>
    </message>
    <message>
        <source>Missing: no value in the keychain</source>
        <translation>Fehlt: kein Wert im Schlüsselbund</translation>
    </message>
    <message>
        <source>Not known: the keychain does not answer</source>
        <translation>Unbekannt: Der Schlüsselbund antwortet nicht</translation>
    </message>
    <message>
        <source>&amp;Unlock the keychain</source>
        <translation>Schlüsselbund &amp;entsperren</translation>
    </message>
    <message>
        <source>&amp;Add secret</source>
        <translation>Geheimnis &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>Noch einmal &amp;nachsehen</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Geheimnisse</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Benutzt</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Preferences: password of the proxy</source>
        <translation>Einstellungen: Passwort des Proxys</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>account: field</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>“%1” is not used.</source>
        <translation>„%1“ wird nicht benutzt.</translation>
    </message>
    <message>
        <source>Places that use “%1”: %2</source>
        <translation>Stellen, die „%1“ benutzen: %2</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Delete the secret “%1”? Nothing uses it. This cannot be undone.</source>
        <translation>Das Geheimnis „%1“ löschen? Nichts benutzt es. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Delete the secret “%1”? Used by: %2. They cannot sign in without it, and this cannot be undone.</source>
        <translation>Das Geheimnis „%1“ löschen? Benutzt von: %2. Ohne es ist dort keine Anmeldung möglich, und das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Delete the secret</source>
        <translation>Geheimnis löschen</translation>
    </message>
    <message>
        <source>The secret “%1” was deleted.</source>
        <translation>Das Geheimnis „%1“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>&amp;Unlock and keep</source>
        <translation>&amp;Entsperren und behalten</translation>
    </message>
    <message>
        <source>Try a&amp;gain</source>
        <translation>Noch einmal &amp;versuchen</translation>
    </message>
    <message>
        <source>Keep for this &amp;session only</source>
        <translation>Nur für diese &amp;Sitzung behalten</translation>
    </message>
    <message>
        <source>The value was not kept. %1</source>
        <translation>Der Wert wurde nicht abgelegt. %1</translation>
    </message>
    <message>
        <source>Re&amp;place value</source>
        <translation>&amp;Wert ersetzen</translation>
    </message>
</context>
<context>
    <name>mailrig::SecretEntryForm</name>
    <message>
        <source>For this &amp;session only: forgotten when Mailrig ends</source>
        <translation>Nur für diese &amp;Sitzung: vergessen, wenn Mailrig endet</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Name of the secret</source>
        <translation>Name des Geheimnisses</translation>
    </message>
    <message>
        <source>Value of the secret</source>
        <translation>Wert des Geheimnisses</translation>
    </message>
    <message>
        <source>Na&amp;me:</source>
        <translation>Na&amp;me:</translation>
    </message>
    <message>
        <source>&amp;Value:</source>
        <translation>&amp;Wert:</translation>
    </message>
    <message>
        <source>A new secret</source>
        <translation>Ein neues Geheimnis</translation>
    </message>
    <message>
        <source>Another value for “%1”. The old one cannot be brought back.</source>
        <translation>Ein anderer Wert für „%1“. Der alte lässt sich nicht zurückholen.</translation>
    </message>
</context>
<context>
    <name>mailrig::SecretForm</name>
    <message>
        <source>New secret</source>
        <translation>Neues Geheimnis</translation>
    </message>
    <message>
        <source>A secret that is not known here</source>
        <translation>Ein hier unbekanntes Geheimnis</translation>
    </message>
    <message>
        <source>Kept in the keychain; type to change it</source>
        <translation>Im Schlüsselbund; zum Ändern tippen</translation>
    </message>
    <message>
        <source>Typed; kept when you save</source>
        <translation>Getippt; wird beim Speichern abgelegt</translation>
    </message>
</context>
<context>
    <name>mailrig::SendPage</name>
    <message>
        <source>Text of the message</source>
        <translation>Text der Nachricht</translation>
    </message>
    <message>
        <source>HTML of the message</source>
        <translation>HTML-Fassung der Nachricht</translation>
    </message>
    <message>
        <source>Header fields</source>
        <translation>Kopfzeilen</translation>
    </message>
    <message>
        <source>Send &amp;now</source>
        <translation>&amp;Jetzt senden</translation>
    </message>
    <message>
        <source>Send a &amp;whole message from a file…</source>
        <translation>Ganze Nachricht aus einer &amp;Datei senden …</translation>
    </message>
    <message>
        <source>What became of the recipients</source>
        <translation>Was aus den Empfängern wurde</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>As servers usually do</source>
        <translation>Wie bei Servern üblich</translation>
    </message>
    <message>
        <source>Of failure and delay</source>
        <translation>Bei Fehlschlag und Verzögerung</translation>
    </message>
    <message>
        <source>Of success, failure and delay</source>
        <translation>Bei Erfolg, Fehlschlag und Verzögerung</translation>
    </message>
    <message>
        <source>T&amp;o:</source>
        <translation>&amp;An:</translation>
    </message>
    <message>
        <source>&amp;Cc:</source>
        <translation>&amp;Cc:</translation>
    </message>
    <message>
        <source>&amp;Bcc:</source>
        <translation>&amp;Bcc:</translation>
    </message>
    <message>
        <source>Sub&amp;ject:</source>
        <translation>Be&amp;treff:</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xt</translation>
    </message>
    <message>
        <source>H&amp;TML</source>
        <translation>HT&amp;ML</translation>
    </message>
    <message>
        <source>F&amp;rom:</source>
        <translation>&amp;Von:</translation>
    </message>
    <message>
        <source>Re&amp;ply to:</source>
        <translation>Antwo&amp;rt an:</translation>
    </message>
    <message>
        <source>&amp;Header fields:</source>
        <translation>&amp;Kopfzeilen:</translation>
    </message>
    <message>
        <source>Deli&amp;very reports:</source>
        <translation>Z&amp;ustellberichte:</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>This is no mail address: %1</source>
        <translation>Das ist keine E-Mail-Adresse: %1</translation>
    </message>
    <message>
        <source>A header field is written as “Name: value”, each on a line of its own.</source>
        <translation>Eine Kopfzeile wird als „Name: Wert“ geschrieben, jede in einer eigenen Zeile.</translation>
    </message>
    <message>
        <source>This takes one address.</source>
        <translation>Hier steht eine einzige Adresse.</translation>
    </message>
    <message>
        <source>Who gets the message?</source>
        <translation>Wer bekommt die Nachricht?</translation>
    </message>
    <message>
        <source>Choose the message to send</source>
        <translation>Zu sendende Nachricht wählen</translation>
    </message>
    <message>
        <source>Messages (*.eml)</source>
        <translation>Nachrichten (*.eml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>The server said: %1</source>
        <translation>Der Server sagte: %1</translation>
    </message>
    <message numerus="yes">
        <source>Sent to %n recipient(s).</source>
        <translation>
            <numerusform>An %n Empfänger gesendet.</numerusform>
            <numerusform>An %n Empfänger gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) were refused.</source>
        <translation>
            <numerusform>%n Empfänger wurde abgelehnt.</numerusform>
            <numerusform>%n Empfänger wurden abgelehnt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailrig::ServerForm</name>
    <message>
        <source>Same &amp;user name and password as incoming</source>
        <translation>&amp;Benutzername und Passwort wie im Eingang</translation>
    </message>
    <message>
        <source>P&amp;rotocol:</source>
        <translation>P&amp;rotokoll:</translation>
    </message>
    <message>
        <source>&amp;Server:</source>
        <translation>&amp;Server:</translation>
    </message>
    <message>
        <source>Connection securit&amp;y:</source>
        <translation>&amp;Verbindungssicherheit:</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>&amp;Port:</translation>
    </message>
    <message>
        <source>Au&amp;thentication:</source>
        <translation>Authen&amp;tifizierung:</translation>
    </message>
    <message>
        <source>User &amp;name:</source>
        <translation>Benutzer&amp;name:</translation>
    </message>
    <message>
        <source>Folder pre&amp;fix:</source>
        <translation>Ordner-Prä&amp;fix:</translation>
    </message>
    <message>
        <source>Non-ASCII addr&amp;esses:</source>
        <translation>Adr&amp;essen außerhalb von ASCII:</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Everything, the password too, travels readable by anyone on the way.</source>
        <translation>Alles, auch das Passwort, ist unterwegs für jeden lesbar.</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>Er&amp;weitert</translation>
    </message>
    <message>
        <source>Use only in &amp;Mail, not to send from other apps</source>
        <translation>Nur in &amp;Mail benutzen, nicht zum Senden aus anderen Apps</translation>
    </message>
    <message>
        <source>%1, certificate</source>
        <translation>%1, Zertifikat</translation>
    </message>
    <message>
        <source>Nobody signs in to this server, as chosen under Advanced.</source>
        <translation>An diesem Server meldet sich niemand an, wie unter „Erweitert“ gewählt.</translation>
    </message>
    <message>
        <source>T&amp;he server wants a user name and password</source>
        <translation>Der Server &amp;verlangt Benutzername und Passwort</translation>
    </message>
    <message>
        <source>Win&amp;dows domain:</source>
        <translation>&amp;Windows-Domäne:</translation>
    </message>
</context>
<context>
    <name>mailrig::ServersPage</name>
    <message>
        <source>Servers of the account</source>
        <translation>Server des Kontos</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>%1, password</source>
        <translation>%1, Passwort</translation>
    </message>
    <message>
        <source>%1, outgoing password</source>
        <translation>%1, Passwort des Ausgangs</translation>
    </message>
</context>
<context>
    <name>mailrig::ShortcutDialog</name>
    <message>
        <source>Keys and hints</source>
        <translation>Tasten und Hinweise</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Elsewhere in the window</source>
        <translation>Anderswo im Fenster</translation>
    </message>
    <message>
        <source>A test signs in to both servers at the same time and sends no message. Enter on the step that failed shows the server’s certificate, if that was the reason. Passwords are kept in the keychain of this system, never in a file of Mailrig.</source>
        <translation>Ein Test meldet sich an beiden Servern zugleich an und sendet keine Nachricht. Die Eingabetaste auf dem gescheiterten Schritt zeigt das Zertifikat des Servers, wenn es daran lag. Passwörter sind im Schlüsselbund dieses Systems, nie in einer Datei von Mailrig.</translation>
    </message>
</context>
<context>
    <name>mailrig::SignInDialog</name>
    <message>
        <source>&amp;New code</source>
        <translation>&amp;Neuer Code</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Sign in – %1</source>
        <translation>Anmelden – %1</translation>
    </message>
    <message>
        <source>&amp;Give consent as administrator…</source>
        <translation>Als Administrator &amp;zustimmen …</translation>
    </message>
    <message>
        <source>Copy &amp;link for the administrator</source>
        <translation>&amp;Link für den Administrator kopieren</translation>
    </message>
    <message>
        <source>&amp;Open the browser again</source>
        <translation>Browser wieder ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>No browser could be opened. Open the address by hand.</source>
        <translation>Es ließ sich kein Browser öffnen. Öffnen Sie die Adresse von Hand.</translation>
    </message>
</context>
<context>
    <name>mailrig::SignInField</name>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden …</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Not signed in.</source>
        <translation>Nicht angemeldet.</translation>
    </message>
    <message>
        <source>Sign in again: %1</source>
        <translation>Noch einmal anmelden: %1</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Noch einmal anmelden …</translation>
    </message>
</context>
<context>
    <name>mailrig::SignInPage</name>
    <message>
        <source>“%1”</source>
        <comment>a user name</comment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>If the server does not take the user name, the test tries %1 too. The password goes to the server only after it has proved who it is.</source>
        <translation>Nimmt der Server den Benutzernamen nicht an, versucht es der Test auch mit %1. Das Passwort geht erst an den Server, wenn er bewiesen hat, wer er ist.</translation>
    </message>
</context>
<context>
    <name>mailrig::SmimeForm</name>
    <message>
        <source>Signing</source>
        <translation>Signieren</translation>
    </message>
    <message>
        <source>Si&amp;gn messages:</source>
        <translation>Nachrichten si&amp;gnieren:</translation>
    </message>
    <message>
        <source>Signing ce&amp;rtificate:</source>
        <translation>Signaturze&amp;rtifikat:</translation>
    </message>
    <message>
        <source>The &amp;user may switch signing on and off</source>
        <translation>Der Ben&amp;utzer darf das Signieren ein- und ausschalten</translation>
    </message>
    <message>
        <source>The user may &amp;choose another signing certificate</source>
        <translation>Der Benutzer darf ein anderes Signatur&amp;zertifikat wählen</translation>
    </message>
    <message>
        <source>Encrypting</source>
        <translation>Verschlüsseln</translation>
    </message>
    <message>
        <source>E&amp;ncrypt messages:</source>
        <translation>&amp;Nachrichten verschlüsseln:</translation>
    </message>
    <message>
        <source>Encr&amp;yption certificate:</source>
        <translation>Verschlüsselun&amp;gszertifikat:</translation>
    </message>
    <message>
        <source>The user may s&amp;witch encryption on and off</source>
        <translation>Der Benutzer darf das Verschlüsseln &amp;ein- und ausschalten</translation>
    </message>
    <message>
        <source>The user may choose another encrypti&amp;on certificate</source>
        <translation>Der Benutzer darf ein anderes Verschlüsselungszertifikat &amp;wählen</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>Each message &amp;has a switch of its own</source>
        <translation>Jede Nachricht hat einen &amp;eigenen Schalter</translation>
    </message>
</context>
<context>
    <name>mailrig::SourceView</name>
    <message>
        <source>Cancel this so&amp;urce</source>
        <translation>Diese &amp;Quelle abbrechen</translation>
    </message>
    <message>
        <source>As&amp;k there</source>
        <translation>Dort &amp;fragen</translation>
    </message>
    <message>
        <source>&amp;Don’t ask</source>
        <translation>Nicht fra&amp;gen</translation>
    </message>
    <message>
        <source>Sources of settings</source>
        <translation>Quellen von Einstellungen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>%L1 ms</source>
        <translation>%L1 ms</translation>
    </message>
</context>
<context>
    <name>mailrig::StepView</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>%L1 ms</source>
        <translation>%L1 ms</translation>
    </message>
    <message>
        <source>running…</source>
        <translation>läuft …</translation>
    </message>
</context>
<context>
    <name>mailrig::StorageEntries</name>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Benutzt von</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
</context>
<context>
    <name>mailrig::StorageFiles</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
</context>
<context>
    <name>mailrig::StoragePage</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Entries of the keychain</source>
        <translation>Einträge des Schlüsselbunds</translation>
    </message>
    <message>
        <source>What is stored where</source>
        <translation>Was wo gespeichert ist</translation>
    </message>
    <message>
        <source>&amp;Files:</source>
        <translation>&amp;Dateien:</translation>
    </message>
    <message>
        <source>Entries of the &amp;keychain:</source>
        <translation>Einträge des &amp;Schlüsselbunds:</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>Ordner &amp;öffnen</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>Noch einmal &amp;nachsehen</translation>
    </message>
    <message>
        <source>&amp;Copy list</source>
        <translation>Liste &amp;kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No program opens folders here. The folder is %1</source>
        <translation>Hier öffnet kein Programm Ordner. Der Ordner ist %1</translation>
    </message>
</context>
<context>
    <name>mailrig::TestPage</name>
    <message>
        <source>The server refused the user name “%1” or its password; now “%2” is tried.</source>
        <translation>Der Server hat den Benutzernamen „%1“ oder sein Passwort abgelehnt; nun wird „%2“ versucht.</translation>
    </message>
    <message>
        <source>The server takes the user name “%1”.</source>
        <translation>Der Server nimmt den Benutzernamen „%1“ an.</translation>
    </message>
</context>
<context>
    <name>mailrig::TestPanel</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Sa&amp;ve report…</source>
        <translation>Bericht s&amp;peichern …</translation>
    </message>
    <message>
        <source>Not tested yet</source>
        <translation>Noch nicht getestet</translation>
    </message>
    <message>
        <source>%1: %2 at %3</source>
        <translation>%1: %2 bei %3</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Testing… %1 s</source>
        <translation>Test läuft … %1 s</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Text (*.txt);;Web page (*.html);;JSON (*.json)</source>
        <translation>Text (*.txt);;Webseite (*.html);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Sends one message from the account to its own address, and waits until it is in the inbox</source>
        <translation>Sendet eine Nachricht vom Konto an seine eigene Adresse und wartet, bis sie im Posteingang ist</translation>
    </message>
    <message>
        <source>Test no&amp;w</source>
        <translation>Jetzt &amp;testen</translation>
    </message>
    <message>
        <source>Copy &amp;report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>Histor&amp;y</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>Sen&amp;d a test message to oneself</source>
        <translation>Eine Testnachricht an &amp;sich selbst senden</translation>
    </message>
    <message>
        <source>Histor&amp;y (%1)</source>
        <translation>&amp;Verlauf (%1)</translation>
    </message>
</context>
<context>
    <name>mailrig::TokenFactsView</name>
    <message>
        <source>%1:</source>
        <comment>label of a fact</comment>
        <translation>%1:</translation>
    </message>
</context>
<context>
    <name>mailrig::TroubleView</name>
    <message>
        <source>Tr&amp;y again</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden …</translation>
    </message>
    <message>
        <source>Loo&amp;k at the certificate…</source>
        <translation>Zerti&amp;fikat ansehen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>mailrig::TryItWindow</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Try “%1”</source>
        <translation>„%1“ ausprobieren</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Rea&amp;d</source>
        <translation>L&amp;esen</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>Ri&amp;ghts</source>
        <translation>Rec&amp;hte</translation>
    </message>
    <message>
        <source>Stop sending and close</source>
        <translation>Senden abbrechen und schließen</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt …</translation>
    </message>
    <message>
        <source>%1 of %2 KiB</source>
        <translation>%1 von %2 KiB</translation>
    </message>
    <message>
        <source>A message is being sent. Closing stops that, and it may arrive all the same.</source>
        <translation>Eine Nachricht wird gerade gesendet. Schließen bricht das ab, und sie kann trotzdem ankommen.</translation>
    </message>
    <message>
        <source>What you have written was not sent.</source>
        <translation>Was Sie geschrieben haben, wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>mailrig::UsageBox</name>
    <message>
        <source>Where it is used</source>
        <translation>Wo es benutzt wird</translation>
    </message>
    <message>
        <source>Show or hide the list</source>
        <translation>Die Liste zeigen oder verbergen</translation>
    </message>
</context>
<context>
    <name>mailrig::VariableTable</name>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Benutzt</translation>
    </message>
</context>
<context>
    <name>mailrig::VerdictView</name>
    <message>
        <source>Changes the settings on screen; can be undone</source>
        <translation>Ändert die Einstellungen auf dem Bildschirm; lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>The server said: %1</source>
        <translation>Der Server sagte: %1</translation>
    </message>
    <message>
        <source>&amp;Look at the certificate…</source>
        <translation>Zertifikat &amp;ansehen …</translation>
    </message>
    <message>
        <source>&amp;Look at the incoming server’s certificate…</source>
        <translation>Zertifikat des &amp;Eingangsservers ansehen …</translation>
    </message>
    <message>
        <source>Look at the outgoing server’s certifi&amp;cate…</source>
        <translation>Zertifikat des &amp;Ausgangsservers ansehen …</translation>
    </message>
    <message>
        <source>S&amp;ign in…</source>
        <translation>An&amp;melden …</translation>
    </message>
    <message>
        <source>S&amp;ign in for incoming mail…</source>
        <translation>Für ein&amp;gehende Mail anmelden …</translation>
    </message>
    <message>
        <source>Si&amp;gn in for outgoing mail…</source>
        <translation>Für aus&amp;gehende Mail anmelden …</translation>
    </message>
</context>
<context>
    <name>mailrig::Workspace</name>
    <message>
        <source>return to the saved “%1”</source>
        <translation>Rückkehr zum gespeicherten „%1“</translation>
    </message>
    <message>
        <source>copy of “%1”</source>
        <translation>Kopie von „%1“</translation>
    </message>
    <message>
        <source>choice between two versions of “%1”</source>
        <translation>Wahl zwischen zwei Fassungen von „%1“</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Folder of the accounts.</source>
        <translation>Ordner der Konten.</translation>
    </message>
    <message>
        <source>Environment that macros are taken from.</source>
        <translation>Umgebung, aus der Makros genommen werden.</translation>
    </message>
    <message>
        <source>Account to show first.</source>
        <translation>Konto, das zuerst gezeigt wird.</translation>
    </message>
    <message>
        <source>PEM file of authorities to trust besides those of this system.</source>
        <translation>PEM-Datei mit Zertifizierungsstellen, denen neben denen des Systems vertraut wird.</translation>
    </message>
    <message>
        <source>Sets up mail accounts and tests them.</source>
        <translation>Richtet Mailkonten ein und testet sie.</translation>
    </message>
    <message>
        <source>A part of Mailrig cannot be loaded. Install Mailrig again, then start it anew.</source>
        <translation>Ein Teil von Mailrig lässt sich nicht laden. Installieren Sie Mailrig noch einmal und starten Sie es dann neu.</translation>
    </message>
</context>
</TS>
