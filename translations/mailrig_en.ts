<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>mailrig::MainWindow</name>
    <message numerus="yes">
        <source>%n account(s) have changes that are not saved.</source>
        <translation>
            <numerusform>%n account has changes that are not saved.</numerusform>
            <numerusform>%n accounts have changes that are not saved.</numerusform>
        </translation>
    </message>
</context>
</TS>
