package io.westbound.deploy.deliver;

import java.net.URI;
import java.util.Map;

/**
 * One HTTP POST, signed and ready to leave.
 *
 * @param to address, signature included
 * @param body JSON
 * @param headers beside the content type
 */
record Post(URI to, String body, Map<String, String> headers) {}
