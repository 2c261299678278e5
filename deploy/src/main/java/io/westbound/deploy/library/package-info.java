/** The project library: read from spreadsheets, kept on the topic {@code projects}, shown to the public as JSON and RSS. */
@NullMarked
package io.westbound.deploy.library;

import org.jspecify.annotations.NullMarked;
