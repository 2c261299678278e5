# shellcheck shell=sh
# Part of ./westbound: finds a JDK and Maven, and installs them when they are missing and it may.
# Gives JAVA_DIR, JAVA_MAJOR, MVN and MVN_VERSION; uses MIN_JAVA, MIN_MAVEN, JVM_FOLDERS and the functions say, die, run_quietly, folder_of.

java_major() {
    version=$(sed -n 's/^JAVA_VERSION="\([0-9][0-9.]*\).*/\1/p' "$1/release" 2>/dev/null) || version=
    [ -n "$version" ] || version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9][0-9.]*\).*/\1/p')
    case $version in 1.*) version=${version#1.} ;; esac
    printf '%s' "${version%%.*}"
}

# Sets JAVA_DIR to the first Java that is new enough; with $1 = javac only to one that can compile.
# Otherwise fails and leaves in UNFIT what was wrong with those it met.
find_java() {
    UNFIT=
    JAVA_DIR=
    on_path=$(command -v java) && on_path=$(folder_of "$on_path")/.. || on_path=
    # shellcheck disable=SC2086 # JVM_FOLDERS is a list of patterns
    for dir in "${JAVA_HOME:-none}" "${on_path:-none}" $JVM_FOLDERS; do
        [ -x "$dir/bin/java" ] || continue
        major=$(java_major "$dir")
        case $major in '' | *[!0-9]*) continue ;; esac
        if [ "$major" -lt "$MIN_JAVA" ]; then
            UNFIT=${UNFIT:-"Java $major in $dir is too old"}
        elif [ "${1:-java}" = javac ] && [ ! -x "$dir/bin/javac" ]; then
            UNFIT=${UNFIT:-"Java $major in $dir has no compiler (a JRE, not a JDK)"}
        else
            # shellcheck disable=SC2034 # read by the launcher
            JAVA_MAJOR=$major
            JAVA_DIR=$(CDPATH='' cd "$dir" && pwd -P)
            return 0
        fi
    done
    return 1
}

# Sets MVN and MVN_VERSION; needs JAVA_DIR.
find_maven() {
    MVN=
    for candidate in "${MAVEN_HOME:-}/bin/mvn" "$(command -v mvn || true)" /usr/share/maven/bin/mvn /opt/maven/bin/mvn; do
        [ -x "$candidate" ] || continue
        MVN_VERSION=$(JAVA_HOME=$JAVA_DIR "$candidate" --version 2>/dev/null |
            sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p')
        if at_least "$MVN_VERSION" "$MIN_MAVEN"; then
            # shellcheck disable=SC2034 # read by build.sh
            MVN=$candidate
            return 0
        fi
        UNFIT="Maven ${MVN_VERSION:-without a version} at $candidate is too old"
    done
    return 1
}

# at_least 3.10.1 3.8
at_least() {
    major=${1%%.*}
    rest=${1#*.}
    minor=${rest%%.*}
    case $major$minor in '' | *[!0-9]*) return 1 ;; esac
    [ "$major" -gt "${2%%.*}" ] || { [ "$major" -eq "${2%%.*}" ] && [ "$minor" -ge "${2#*.}" ]; }
}

# Prints the command that installs $1 (jdk, maven or both, separated by a space), without sudo.
install_command() {
    if command -v apt-get >/dev/null; then
        printf 'apt-get update && apt-get install -y --no-install-recommends %s' "$(packages "$1" "$(apt_jdk)")"
    elif command -v dnf >/dev/null; then
        printf 'dnf install -y %s' "$(packages "$1" "$(first_known "dnf -q list" java-17-openjdk-devel \
            java-21-openjdk-devel java-latest-openjdk-devel)")"
    elif command -v apk >/dev/null; then
        printf 'apk add --no-cache %s' "$(packages "$1" openjdk17)"
    elif command -v pacman >/dev/null; then
        printf 'pacman -Sy --needed --noconfirm %s' "$(packages "$1" jdk17-openjdk)"
    elif command -v zypper >/dev/null; then
        printf 'zypper --non-interactive install %s' "$(packages "$1" java-17-openjdk-devel)"
    elif command -v brew >/dev/null; then
        printf 'brew install %s' "$(packages "$1" openjdk@17)"
    fi
}

packages() {
    case $1 in
        jdk) printf '%s' "$2" ;;
        maven) printf 'maven' ;;
        *) printf '%s maven' "$2" ;;
    esac
}

# The lists of a fresh image are empty: then the name is unknown until after the update, see install_missing.
apt_jdk() { first_known 'apt-cache show' openjdk-17-jdk-headless default-jdk-headless; }

first_known() {
    query=$1
    shift
    for package in "$@"; do
        if $query "$package" >/dev/null 2>&1; then
            printf '%s' "$package"
            return 0
        fi
    done
    printf '%s' "$package"
}

install_missing() {
    missing=$1
    command=$(install_command "$missing")
    [ -n "$command" ] || die "${UNFIT:+$UNFIT; }please install a JDK $MIN_JAVA or newer and Maven $MIN_MAVEN or newer"
    if [ "$(id -u)" = 0 ]; then
        as_root=
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        as_root='sudo -n'
    else
        as_root=none
    fi
    if [ "$as_root" = none ] || [ "${WESTBOUND_NO_INSTALL:-0}" = 1 ] || command -v brew >/dev/null; then
        case $(id -u)$command in
            0* | *brew*) ;;
            *) command=$(printf '%s\n' "$command" | sed 's/^/sudo /; s/&& /\&\& sudo /') ;;
        esac
        die "${UNFIT:+$UNFIT; }needs a JDK $MIN_JAVA+ and Maven $MIN_MAVEN+, please run: $command"
    fi
    if command -v apt-get >/dev/null; then
        # shellcheck disable=SC2086 # empty or two words
        run_quietly 'reading the package lists' $as_root apt-get -q update
        command=$(install_command "$missing")
        command=${command#*&& }
    fi
    # shellcheck disable=SC2086 # the command is made of plain words
    run_quietly "installing $missing" $as_root env DEBIAN_FRONTEND=noninteractive $command
}

ensure_tools() {
    missing=
    find_java javac || missing=jdk
    if [ -n "$missing" ]; then
        command -v mvn >/dev/null || [ -x "${MAVEN_HOME:-}/bin/mvn" ] || missing='jdk maven'
        install_missing "$missing"
        find_java javac || die "${UNFIT:-no JDK found after the installation}; set JAVA_HOME to a JDK $MIN_JAVA or newer"
    fi
    UNFIT=
    if ! find_maven; then
        [ -z "$UNFIT" ] || die "$UNFIT; put Maven $MIN_MAVEN or newer on the PATH or set MAVEN_HOME"
        install_missing maven
        find_maven || die "${UNFIT:-no Maven found after the installation}; set MAVEN_HOME to Maven $MIN_MAVEN or newer"
    fi
}
