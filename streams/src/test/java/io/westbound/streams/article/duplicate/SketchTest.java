package io.westbound.streams.article.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SketchTest {

    private static Sketch sketch(String text) {
        return Signature.of(text).sketch();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "搬迁", "拟搬迁至宝鸡", "拟投资12.5亿元，占地300亩，2024年投产"})
    void travelsAsBytes(String text) {
        assertThat(Sketch.read(ByteBuffer.wrap(sketch(text).toBytes()))).isEqualTo(sketch(text));
    }

    @Test
    void aLongTextHasAShortSketch() {
        Stories stories = new Stories(11);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            text.append(stories.write());
        }
        Sketch sketch = sketch(text.toString());
        assertThat(sketch.toBytes()).hasSizeLessThan(1_000);
        assertThat(Sketch.read(ByteBuffer.wrap(sketch.toBytes()))).isEqualTo(sketch);
    }

    @Test
    void damagedBytesAreNoSketch() {
        byte[] whole = sketch(new Stories(5).write()).toBytes();
        assertThat(Sketch.read(ByteBuffer.allocate(0))).isNull();
        for (int length = 1; length < whole.length; length++) {
            assertThat(Sketch.read(ByteBuffer.wrap(whole, 0, length))).isNull();
        }
        assertThat(Sketch.read(ByteBuffer.wrap(Arrays.copyOf(whole, whole.length + 1))))
                .isNull();
        byte[] later = whole.clone();
        later[0] = 2;
        assertThat(Sketch.read(ByteBuffer.wrap(later))).isNull();
        byte[] endless = new byte[40];
        Arrays.fill(endless, (byte) 0xff);
        endless[0] = 1;
        assertThat(Sketch.read(ByteBuffer.wrap(endless))).isNull();
    }

    @Test
    void readingLeavesTheBufferAsItWas() {
        ByteBuffer bytes = ByteBuffer.wrap(sketch("拟搬迁至宝鸡").toBytes());
        Sketch.read(bytes);
        assertThat(bytes.position()).isZero();
    }

    /** Filings share pages of formula: only the numbers tell two of them apart. */
    @Test
    void formulaAloneMakesNoCopy() {
        Stories stories = new Stories(9);
        String text = stories.write();
        Likeness likeness = sketch(text).likeness(sketch(stories.otherFirm(text)));
        assertThat(likeness.containment()).isGreaterThan(0.5);
        assertThat(likeness.isCopy()).isFalse();
    }
}
