package io.westbound.ingest;

import java.util.List;

/**
 * How ingest is.
 *
 * @param ready true while it can take orders in and fetch
 * @param causes what is wrong, for people; a faulty source file is a cause but does not make ingest unready
 */
public record Health(boolean ready, List<String> causes) {}
