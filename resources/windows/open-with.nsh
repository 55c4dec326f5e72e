; Offers Shirube under "open with" for guides and archives of guides. electron-builder's own fileAssociations would make it
; the default program for .md and .zip on Windows; here the program that has these files keeps them.

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Shirube.Guide" "" "Career guide"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Shirube.Guide\DefaultIcon" "" "$INSTDIR\${APP_EXECUTABLE_FILENAME},0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Shirube.Guide\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  WriteRegStr SHELL_CONTEXT "Software\Classes\.md\OpenWithProgids" "Shirube.Guide" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\.markdown\OpenWithProgids" "Shirube.Guide" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\.zip\OpenWithProgids" "Shirube.Guide" ""
!macroend

!macro customUnInstall
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Shirube.Guide"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.md\OpenWithProgids" "Shirube.Guide"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.markdown\OpenWithProgids" "Shirube.Guide"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.zip\OpenWithProgids" "Shirube.Guide"
!macroend
