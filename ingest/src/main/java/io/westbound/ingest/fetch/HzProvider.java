package io.westbound.ingest.fetch;

import java.nio.charset.Charset;
import java.nio.charset.spi.CharsetProvider;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes {@link HzCharset} known to {@link Charset#forName}, by which the readers of pages find it. */
public final class HzProvider extends CharsetProvider {

    @Override
    public Iterator<Charset> charsets() {
        return List.<Charset>of(HzCharset.HZ).iterator();
    }

    @Override
    public @Nullable Charset charsetForName(String name) {
        String wanted = name.toUpperCase(Locale.ROOT);
        return wanted.equals(HzCharset.HZ.name()) || HzCharset.HZ.aliases().contains(wanted) ? HzCharset.HZ : null;
    }
}
