# shellcheck shell=sh
# Part of ./westbound: builds under a lock, with one line of progress, and remembers of what state of the sources.

# run_quietly LABEL COMMAND...: output goes to the log, its end is shown when the command fails.
run_quietly() {
    label=$1
    shift
    started=$(date +%s)
    [ -t 2 ] || say "$label ..."
    # shellcheck disable=SC2030
    (EXEC='exec' && "$@") >"$LOG" 2>&1 </dev/null & # so the process waited for is the one to kill
    CHILD=$!
    while kill -0 "$CHILD" 2>/dev/null; do
        if [ -t 2 ]; then
            step=$(sed -n 's/.*Building \(Westbound[a-z ]*[a-z]\) [0-9.]* *\(\[[0-9]*\/[0-9]*\]\).*/ \2 \1/p' "$LOG" | tail -n 1)
            printf '\rwestbound: %s%s, %s s\033[K' "$label" "$step" "$(($(date +%s) - started))" >&2
        fi
        sleep 1
    done
    status=0
    wait "$CHILD" || status=$?
    CHILD=
    [ ! -t 2 ] || printf '\r\033[K' >&2
    if [ "$status" -ne 0 ]; then
        problems=$(sed -n '/Help 1/q; /^\[ERROR\] ./p; /^\[FATAL\]/p; /^E: /p' "$LOG" | head -n 12)
        [ -n "$problems" ] || problems=$(tail -n 12 "$LOG")
        printf '%s\n' "$problems" >&2
        ! grep -q 'Could not transfer artifact' "$LOG" ||
            say 'Maven could not download; check the network, and the proxy or mirror in ~/.m2/settings.xml'
        die "$label failed (exit $status), the whole log is $LOG"
    fi
    say "$label took $(($(date +%s) - started)) s"
}

program_jar() {
    for jar in "$TARGET"/westbound-deploy-*.jar; do
        case $jar in *-sources.jar | *-tests.jar | *-javadoc.jar) ;; *) printf '%s' "$jar" && return 0 ;; esac
    done
    return 1
}

# A folder is newer than the stamp when a file in it came or went, so deletions are seen too.
is_fresh() {
    [ -d "$TARGET/lib" ] && jar=$(program_jar) && [ -f "$jar" ] || return 1
    ! changed_since_stamp '' "$HOME_DIR/pom.xml" "$HOME_DIR/.mvn" "$HOME_DIR"/*/pom.xml "$HOME_DIR"/*/src/main
}

# changed_since_stamp TEST PATH...: whether anything in there that passes TEST is newer than the last good build, if any.
changed_since_stamp() {
    [ -f "$STAMP" ] || return 0
    only=$1
    shift
    # shellcheck disable=SC2086 # empty or two words
    [ -n "$(find "$@" $only -newer "$STAMP" -print 2>/dev/null | head -n 1)" ]
}

lock() {
    mkdir -p "$TARGET" 2>/dev/null || true
    [ -w "$TARGET" ] || die "cannot write to $TARGET; the build needs it"
    waited=0
    until mkdir "$LOCK" 2>/dev/null; do
        owner=$(cat "$LOCK/pid" 2>/dev/null) || owner=
        if abandoned "$owner" "$waited" && mv "$LOCK" "$LOCK.$$" 2>/dev/null; then
            rm -rf "$LOCK.$$"
            continue
        fi
        [ "$waited" -gt 0 ] || say "another start (process ${owner:-unknown}) is building, waiting; its lock is $LOCK"
        waited=$((waited + 1))
        sleep 1
    done
    echo $$ >"$LOCK/pid"
    trap unlock EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
}

# abandoned OWNER WAITED: the lock of a start that was killed, perhaps before it could write its number.
abandoned() {
    if [ -n "$1" ]; then
        if kill -0 "$1" 2>/dev/null; then return 1; fi
    else
        [ "$2" -ge 10 ]
    fi
}

unlock() {
    [ -z "${CHILD:-}" ] || kill "$CHILD" 2>/dev/null || true
    rm -rf "$LOCK"
    trap - EXIT INT TERM HUP
}

# Calls Maven in the project with what the environment asks for; MAVEN_ARGS is only read by Maven 3.9 and newer itself.
maven() {
    # shellcheck disable=SC2086 # MAVEN_ARGS is a list of words
    if ! at_least "$MVN_VERSION" 3.9; then
        set -- ${MAVEN_ARGS:-} "$@"
    fi
    case "${MAVEN_OPTS:-} ${MAVEN_ARGS:-} $*" in
        *maven.repo.local*) ;;
        *) has_repository || set -- "-Dmaven.repo.local=$TARGET/m2" "$@" ;;
    esac
    JAVA_HOME=$JAVA_DIR
    export JAVA_HOME
    # shellcheck disable=SC2031
    ${EXEC:-} "$MVN" -f "$HOME_DIR/pom.xml" "$@"
}

has_repository() {
    [ -n "${HOME:-}" ] && mkdir -p "$HOME/.m2/repository" 2>/dev/null && [ -w "$HOME/.m2/repository" ]
}

# Runs "$@" (a build) and stamps its result with the time the build began: what changes meanwhile is built next time.
# Maven leaves behind what deleted sources and dropped dependencies once made, so that is cleared away first.
stamped() {
    if changed_since_stamp '-type d' "$HOME_DIR"/*/src/main; then
        rm -rf "${HOME_DIR:?}"/*/target/classes "${HOME_DIR:?}"/*/target/generated-sources
    fi
    if changed_since_stamp '' "$HOME_DIR/pom.xml" "$HOME_DIR"/*/pom.xml; then
        rm -rf "${TARGET:?}/lib"
    fi
    rm -f "$STAMP"
    : >"$STAMP.begun"
    "$@"
    mv "$STAMP.begun" "$STAMP"
}

build() {
    lock
    if [ "${1:-}" = now ] || ! is_fresh; then
        ensure_tools
        label=building
        [ -d "$TARGET/lib" ] || label='building for the first time (a few minutes)'
        stamped run_quietly "$label" maven -Dmaven.test.skip=true package
    fi
    unlock
}

verify() {
    lock
    ensure_tools
    status=0
    # Not in "if" or "||": there set -e would be off inside and a failed build would be stamped.
    set +e
    (
        set -e
        stamped maven verify "$@"
    )
    status=$?
    set -e
    unlock
    return "$status"
}
