package io.westbound.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Looks up the addresses of a host. May block; may be called from several threads. */
@FunctionalInterface
public interface NameService {

    /** The addresses, best first, at least one. */
    InetAddress[] lookup(String host) throws UnknownHostException;
}
