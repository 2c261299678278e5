/** A single-node Kafka broker (KRaft) inside this JVM, and the creation of topics on any cluster. */
@NullMarked
package io.westbound.deploy.broker;

import org.jspecify.annotations.NullMarked;
