#!/usr/bin/env bash
# The test command: builds what the tests need, looks for the Debian packages that some of them use, runs them all.
set -euo pipefail
cd "$(dirname "$0")/.."

missing=()
command -v pdftotext >/dev/null || missing+=(poppler-utils)
command -v qpdf >/dev/null || missing+=(qpdf)
[ -x /usr/bin/moto_server ] || missing+=(python3-moto python3-flask python3-flask-cors python3-docker)
if [ "${#missing[@]}" -gt 0 ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing ${missing[*]} …" >&2
    apt-get update -qq >/dev/null 2>&1 || true
    for package in "${missing[@]}"; do
      apt-get install -y -qq "$package" >/dev/null 2>&1 ||
        echo "Could not install $package; the tests that need it are skipped." >&2
    done
  else
    echo "Not installed: ${missing[*]}. The tests that need them are skipped." >&2
  fi
fi

npm run --silent build
exec npx vitest run "$@"
