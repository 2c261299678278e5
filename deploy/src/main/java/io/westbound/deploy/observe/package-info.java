/** What an operator's tools ask for: metrics and health over HTTP. */
@NullMarked
package io.westbound.deploy.observe;

import org.jspecify.annotations.NullMarked;
