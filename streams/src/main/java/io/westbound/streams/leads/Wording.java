package io.westbound.streams.leads;

/** How a text is worded, as far as that tells its copies from news. What makes a copy is decided elsewhere. */
public interface Wording {

    /** Of a text of which nothing is known. */
    Wording UNKNOWN = new Wording() {
        @Override
        public boolean isKnown() {
            return false;
        }

        @Override
        public boolean copies(Wording other) {
            return false;
        }
    };

    /** Whether there is anything to compare. */
    boolean isKnown();

    /** Whether one of the texts is a reprint of the other, edited or not. Symmetric; false if one is not known. */
    boolean copies(Wording other);
}
