/**
 * Configuration, read in one place: {@code westbound-default.yml} names every setting with its default and its reason; a
 * user's file may set any of them, and nothing else.
 */
@NullMarked
package io.westbound.deploy.config;

import org.jspecify.annotations.NullMarked;
