package org.yidan.printing.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The font of the papers, Noto Serif SC (SIL Open Font License), kept in memory once for all papers, and the characters it has.
 */
@Component
public class ChineseFont {

    /** The name templates know it by. */
    public static final String FAMILY = "Song";

    private static final String FILE = "fonts/noto-serif-sc.ttf";

    private final byte[] bytes;
    private final BitSet characters;

    ChineseFont() {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            this.bytes = file.readAllBytes();
            this.characters = characters(bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }

    private static BitSet characters(byte[] bytes) throws IOException {
        BitSet found = new BitSet();
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
            CmapLookup lookup = font.getUnicodeCmapLookup();
            for (int point = ' '; point <= Character.MAX_CODE_POINT >> 2; point++) {
                if (lookup.getGlyphId(point) != 0) {
                    found.set(point);
                }
            }
        }
        return found;
    }

    InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /** Whether the character would be drawn; line ends and tabs need no glyph. */
    public boolean covers(int codePoint) {
        return characters.get(codePoint) || codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
    }

    /** The text with every character the font lacks written as 〓 and its code point, so that nothing vanishes unseen. */
    public String visible(String text) {
        if (text.codePoints().allMatch(this::covers)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (covers(point)) {
                shown.appendCodePoint(point);
            } else if (!Character.isISOControl(point) && Character.getType(point) != Character.FORMAT) {
                shown.append("〓(U+%s)".formatted(Integer.toHexString(point).toUpperCase(Locale.ROOT)));
            }
        });
        return shown.toString();
    }
}
