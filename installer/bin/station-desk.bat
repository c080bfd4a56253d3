@echo off
rem Starts the program with the Java it brought along, or the first one found that is new enough.
rem STATION_DESK_OPTS adds options for Java, e.g. set STATION_DESK_OPTS=-Xmx2g
setlocal DisableDelayedExpansion
rem A java.exe in the current folder is not the one that is meant.
set "NoDefaultCurrentDirectoryInExePath=1"
set "DESK=%~dp0.."

set "DESK_JAVA=%DESK%\runtime\bin\java.exe"
if exist "%DESK_JAVA%" goto run

rem An older Java does not know this option and says no.
if not defined JAVA_HOME goto path
set "DESK_JAVA=%JAVA_HOME%\bin\java.exe"
"%DESK_JAVA%" --enable-native-access=ALL-UNNAMED -version >nul 2>&1 && goto run

:path
set "DESK_JAVA=java.exe"
"%DESK_JAVA%" --enable-native-access=ALL-UNNAMED -version >nul 2>&1 && goto run

echo Java 17 or newer was not found. Nothing was started, no data were touched. 1>&2
echo Qing an zhuang Java 17, huo she zhi JAVA_HOME, zai da kai. 1>&2
rem Whoever double-clicked has to be able to read this; a scheduled command must not wait.
if "%~1"=="" pause
exit /b 1

:run
"%DESK_JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms32m -Xmx1g -XX:-HeapDumpOnOutOfMemoryError ^
  -Dfile.encoding=UTF-8 %STATION_DESK_OPTS% ^
  --add-exports=javafx.base/com.sun.javafx.logging=ALL-UNNAMED ^
  --add-exports=javafx.graphics/com.sun.glass.events=ALL-UNNAMED ^
  --add-exports=javafx.graphics/com.sun.glass.ui=ALL-UNNAMED ^
  --add-exports=javafx.graphics/com.sun.glass.ui.delegate=ALL-UNNAMED ^
  --add-exports=javafx.graphics/com.sun.glass.utils=ALL-UNNAMED ^
  --add-exports=javafx.graphics/com.sun.javafx.tk=ALL-UNNAMED ^
  --add-exports=javafx.graphics/com.sun.javafx.util=ALL-UNNAMED ^
  --module-path "%DESK%\lib\javafx" --add-modules javafx.controls -cp "%DESK%\lib\*" cn.shegong.app.Main %*
exit /b %ERRORLEVEL%
