package io.westbound.deploy.node;

/** What a process does; any combination may run in one. */
public enum Role {
    /** The embedded broker. */
    BROKER,
    /** Frontier and fetchers: from the web to pages. */
    INGEST,
    /** Understanding: from pages to alerts. */
    STREAMS,
    /** Messages: from the alerts of teams to chat groups; nothing where no channel is configured. */
    DELIVER
}
