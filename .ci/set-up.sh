# Sourced by ./ropa and ./test. Makes .venv and installs what is missing; does nothing when nothing has changed.

# say TEXT: on standard error, so that a command's own output stays clean.
say() { printf '%s\n' "$*" >&2; }

# install_packages PACKAGE...: installs Debian packages that are missing; where that needs a password, says what
# to type and returns 1. Elsewhere than on Debian it returns 0 and leaves it to the user.
install_packages() {
    command -v dpkg-query >/dev/null 2>&1 || return 0
    missing=
    for package; do
        case $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null) in
            *' installed') ;;
            *) missing="$missing $package" ;;
        esac
    done
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" = 0 ]; then
        as_root=
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        as_root='sudo env'
    else
        say "Missing Debian packages. Type: sudo apt-get install --no-install-recommends$missing"
        return 1
    fi
    say "Installing Debian packages:$missing"
    log=$(mktemp)
    # shellcheck disable=SC2086 # lists of words on purpose
    if $as_root apt-get update -qq >"$log" 2>&1 && DEBIAN_FRONTEND=noninteractive $as_root \
        apt-get install -y -qq --no-install-recommends $missing >>"$log" 2>&1; then
        rm -f "$log"
    else
        cat "$log" >&2
        rm -f "$log"
        return 1
    fi
}

# make_environment ROOT EXTRA: .venv with the project in it; EXTRA is "" or "dev".
make_environment() {
    python=$(command -v python3 || true)
    if [ -z "$python" ] || ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
        say "Python 3.11 or later is needed; python3 is $("${python:-true}" --version 2>&1 || echo missing)."
        return 2
    fi
    say "Setting up .venv (the first time this takes about a minute) ..."
    if ! "$python" -c 'import ensurepip' 2>/dev/null; then
        install_packages python3-venv || return 2
    fi
    "$python" -m venv --clear "$1/.venv"
    pip="$1/.venv/bin/python -m pip --quiet --disable-pip-version-check"
    if [ "$2" = dev ]; then
        # Groups of dependencies are known to pip since 25.1.
        $pip install --upgrade 'pip>=25.1'
        (cd "$1" && $pip install --editable . --group dev)
    else
        (cd "$1" && $pip install --editable .)
    fi
}

# set_up ROOT EXTRA PACKAGES: everything, when pyproject.toml has changed since the last time.
# An environment with the development needs also serves where they are not asked for.
set_up() {
    stamp="$(cksum <"$1/pyproject.toml") $1"
    last=$(cat "$1/.venv/stamp" 2>/dev/null || true)
    case $last in
        "$stamp dev") return 0 ;;
        "$stamp ") [ -n "$2" ] || return 0 ;;
    esac
    extra=$2
    case $last in
        # What was set up for development stays so.
        *' dev') extra=dev ;;
    esac
    # shellcheck disable=SC2086 # a list of words on purpose
    install_packages $3 || [ -z "$2" ] || return 2
    make_environment "$1" "$extra" || return $?
    printf '%s' "$stamp $extra" >"$1/.venv/stamp"
}
