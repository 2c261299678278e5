/**
 * Main text of an HTML page: one walk over the jsoup tree makes a flat list of blocks and regions, and every later
 * decision is arithmetic on that list.
 */
@NullMarked
package io.westbound.streams.article.html;

import org.jspecify.annotations.NullMarked;
