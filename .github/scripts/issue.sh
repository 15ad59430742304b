#!/usr/bin/env bash
# Keeps one issue about a run that did not end well: it is opened, or updated where it is open, and closed once a run ends well again.
# Usage: issue.sh open TITLE FILE, or issue.sh close MARK TEXT. The file's first line is the mark. Needs GH_TOKEN, GITHUB_API_URL, GITHUB_REPOSITORY.
set -euo pipefail
what=$1
issues="$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/issues"
mark=$2
[ "$what" = close ] || mark=$(head -n 1 "$3")
number=$(gh api --paginate "$issues?state=open&per_page=100" |
  jq -r --arg mark "$mark" '.[] | select(.pull_request == null and .user.type == "Bot" and (.body // "" | startswith($mark))) | .number' | head -n 1)
case $what in
  open)
    if [ -n "$number" ]; then
      gh api -X PATCH "$issues/$number" -f "title=$2" -F "body=@$3" --silent
      echo "Updated the issue $number"
    else
      gh api -X POST "$issues" -f "title=$2" -F "body=@$3" --silent
      echo "Opened an issue"
    fi
    ;;
  close)
    [ -n "$number" ] || exit 0
    gh api -X POST "$issues/$number/comments" -f "body=$3" --silent
    gh api -X PATCH "$issues/$number" -f state=closed -f state_reason=completed --silent
    echo "Closed the issue $number"
    ;;
  *)
    echo "issue.sh: open or close?" >&2
    exit 2
    ;;
esac
