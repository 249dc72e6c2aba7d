@echo off
rem Builds the program on first use and when a source is newer than what was built, then runs it.
setlocal
set "root=%~dp0"
set "program=%root%src\Pactwatch.Cli\bin\Release\net10.0\pactwatch.exe"
set "stamp=%root%artifacts\pactwatch.built"
set "log=%root%artifacts\pactwatch.build.log"

if not exist "%program%" goto build
if not exist "%stamp%" goto build
powershell -NoProfile -Command "$built = (Get-Item '%stamp%').LastWriteTimeUtc; $sources = Get-ChildItem -Recurse -File '%root%src', '%root%build', '%root%global.json', '%root%Directory.*' | Where-Object { $_.FullName -notmatch '\\(bin|obj)\\' -and $_.LastWriteTimeUtc -gt $built }; if ($sources) { exit 1 }"
if errorlevel 1 goto build
goto run

:build
where dotnet >nul 2>nul
if errorlevel 1 (
  echo pactwatch: the .NET SDK is missing. Install .NET 10 ^(https://dotnet.microsoft.com/download^) and run this again. 1>&2
  exit /b 1
)
if not exist "%root%artifacts" mkdir "%root%artifacts"
type nul > "%stamp%.new"
echo pactwatch: building ... 1>&2
rem The compiler to machine code makes it start quicker; where it can't be had the build does without.
dotnet restore "%root%build\compiler" -v quiet >nul 2>nul
dotnet build "%root%src\Pactwatch.Cli" -c Release -v quiet -nologo > "%log%" 2>&1
if errorlevel 1 (
  type "%log%" 1>&2
  echo pactwatch: the build failed; its output is above and in %log% 1>&2
  exit /b 1
)
move /y "%stamp%.new" "%stamp%" >nul

:run
"%program%" %*
exit /b %errorlevel%
