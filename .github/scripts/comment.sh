#!/usr/bin/env bash
# Puts a text on a pull request, as the one comment that begins with the text's first line: it is updated where it is there, and never repeated.
# Usage: comment.sh NUMBER FILE. Needs GH_TOKEN, GITHUB_API_URL, GITHUB_REPOSITORY.
set -euo pipefail
number=$1
file=$2
issue="$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/issues"
mark=$(head -n 1 "$file")
# Only one of ours: a person may have quoted it.
id=$(gh api --paginate "$issue/$number/comments?per_page=100" |
  jq -r --arg mark "$mark" '.[] | select(.user.type == "Bot" and (.body | startswith($mark))) | .id' | head -n 1)
if [ -n "$id" ]; then
  gh api -X PATCH "$issue/comments/$id" -F "body=@$file" --silent
  echo "Updated the comment"
else
  gh api -X POST "$issue/$number/comments" -F "body=@$file" --silent
  echo "Wrote the comment"
fi
