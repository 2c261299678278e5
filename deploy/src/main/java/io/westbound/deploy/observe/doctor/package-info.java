/** What {@code ./westbound doctor} looks at: one class for each thing that can be wrong, each with its remedy. */
@NullMarked
package io.westbound.deploy.observe.doctor;

import org.jspecify.annotations.NullMarked;
