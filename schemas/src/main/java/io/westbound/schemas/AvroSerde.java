package io.westbound.schemas;

import io.westbound.event.Page;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Serdes in Avro's single-object encoding: two marker bytes {@code C3 01}, the little-endian 64-bit Rabin fingerprint of
 * the writer's schema, then the binary datum (Avro 1.12 specification, "Single-object encoding"). No registry is
 * needed: the fingerprints of all published versions are known from {@link SchemaHistory}.
 *
 * <p>A {@code null} stays {@code null} (a tombstone). Bytes that are not a datum of a known version raise
 * {@link SerializationException}. The serdes are thread-safe.
 */
public final class AvroSerde {

    // Avro 1.12.2 instantiates no class that is not trusted; ours are the ones generated from the contract.
    static {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(),
                type -> type.getPackageName().equals(Page.class.getPackageName())));
    }

    private AvroSerde() {}

    /** The serde of an event class. */
    public static <V extends SpecificRecord> Serde<V> of(Class<V> type) {
        SpecificData model = SpecificData.getForClass(type);
        Schema schema = model.getSchema(type);
        return Serdes.serdeFrom(
                new Writer<>(type, new BinaryMessageEncoder<>(model, schema, true)),
                new Reader<>(type, new BinaryMessageDecoder<>(model, schema, SchemaHistory.bundled())));
    }

    private record Writer<V extends SpecificRecord>(Class<V> type, BinaryMessageEncoder<V> encoder)
            implements Serializer<V> {

        @Override
        public byte @Nullable [] serialize(String topic, @Nullable V event) {
            if (event == null) {
                return null;
            }
            try {
                ByteBuffer encoded = encoder.encode(event);
                byte[] bytes = new byte[encoded.remaining()];
                encoded.get(bytes);
                return bytes;
            } catch (IOException | AvroRuntimeException | ClassCastException | NullPointerException e) {
                throw new SerializationException(type.getSimpleName() + " cannot be written to " + topic, e);
            }
        }
    }

    private record Reader<V extends SpecificRecord>(Class<V> type, BinaryMessageDecoder<V> decoder)
            implements Deserializer<V> {

        @Override
        public @Nullable V deserialize(String topic, byte @Nullable [] bytes) {
            if (bytes == null) {
                return null;
            }
            try {
                return decoder.decode(bytes);
            } catch (IOException | RuntimeException e) {
                throw new SerializationException(
                        "a record of " + bytes.length + " bytes on " + topic + " is no " + type.getSimpleName(), e);
            }
        }
    }
}
