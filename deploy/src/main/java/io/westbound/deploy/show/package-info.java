/** Alerts as a person reads them, Chinese first. */
@NullMarked
package io.westbound.deploy.show;

import org.jspecify.annotations.NullMarked;
