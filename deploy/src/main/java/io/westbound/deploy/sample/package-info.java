/**
 * The bundled press: four small web sites of invented news, served over real HTTP on loopback, so that a newcomer sees
 * the whole path work before any real source is configured. Every firm is fictional; every article is one readable file
 * under {@code resources/sample/articles} that states what Westbound is expected to make of it.
 */
@NullMarked
package io.westbound.deploy.sample;

import org.jspecify.annotations.NullMarked;
