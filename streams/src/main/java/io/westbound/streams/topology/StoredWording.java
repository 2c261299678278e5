package io.westbound.streams.topology;

import io.westbound.streams.article.duplicate.Sketch;
import io.westbound.streams.leads.Wording;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The sketch of a signal, read when first compared: evidence is sorted far more often than it is compared. */
final class StoredWording implements Wording {

    private final ByteBuffer stored;
    private @Nullable Sketch sketch;
    private boolean read;

    StoredWording(ByteBuffer stored) {
        this.stored = stored;
    }

    @Override
    public boolean isKnown() {
        return sketch() != null;
    }

    @Override
    public boolean copies(Wording other) {
        Sketch own = sketch();
        Sketch others = other instanceof StoredWording that ? that.sketch() : null;
        return own != null && others != null && own.likeness(others).isCopy();
    }

    private @Nullable Sketch sketch() {
        if (!read) {
            sketch = Sketch.read(stored);
            read = true;
        }
        return sketch;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredWording that && stored.equals(that.stored);
    }

    @Override
    public int hashCode() {
        return stored.hashCode();
    }
}
