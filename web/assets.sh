#!/bin/sh
# Copies the scripts of GraphiQL and Swagger UI from npm packages to var/assets, to be served by us.
# Without npm, or without a way to its registry, the pages fall back to plain ones; that is no error.
set -eu
cd "$(dirname "$0")"
target=${ASSETS_FOLDER:-../var/assets}

if ! command -v npm >/dev/null 2>&1; then
  echo "npm is not installed: /graphql and /docs show plain pages instead of GraphiQL and Swagger UI"
  exit 0
fi
if ! npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null 2>&1; then
  echo "npm could not install web/package-lock.json: /graphql and /docs show plain pages"
  exit 0
fi
mkdir -p "$target"
cp node_modules/react/umd/react.production.min.js \
  node_modules/react-dom/umd/react-dom.production.min.js \
  node_modules/graphiql/graphiql.min.js \
  node_modules/graphiql/graphiql.min.css \
  node_modules/swagger-ui-dist/swagger-ui-bundle.js \
  node_modules/swagger-ui-dist/swagger-ui.css \
  "$target"
rm -rf node_modules
