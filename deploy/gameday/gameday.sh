#!/bin/sh
# Provokes alerts for real; see README.md beside this file. Needs Maven and the Debian package prometheus.
set -eu
cd "$(dirname "$0")/../.."
exec mvn -q -pl deploy -am test -Dtest=GameDayIT -Dwestbound.gameday=true -Dsurefire.failIfNoSpecifiedTests=false "$@"
