#!/bin/sh
# Becomes the server, so that the signals npm passes on reach it. Where setpriv can, the server also ends, cleanly,
# when npm itself is killed outright: otherwise it would stay behind with its port and its database.
set -- node --enable-source-maps dist/apps/api/main.js
if setpriv --pdeathsig TERM true 2> /dev/null; then
  exec setpriv --pdeathsig TERM "$@"
fi
exec "$@"
