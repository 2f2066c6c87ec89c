package org.yidan.audit.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A text with signatures below it (C2SP signed-note). Signatures of keys one does not know are carried along and prove
 * nothing; {@link NoteKey} says which of them are good.
 *
 * @param text ends in a newline
 */
public record SignedNote(String text, List<Signature> signatures) {

    private static final String DASH = "\u2014 ";

    /** One signature line: the name of the key, and the four bytes of its hash before what it signed. */
    public record Signature(String name, byte[] keyHash, byte[] bytes) {

        String line() {
            byte[] all = Arrays.copyOf(keyHash, keyHash.length + bytes.length);
            System.arraycopy(bytes, 0, all, keyHash.length, bytes.length);
            return DASH + name + " " + Base64.getEncoder().encodeToString(all) + "\n";
        }
    }

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n")) {
            throw new NotReadable("the text of a note ends in a newline");
        }
    }

    /** The note with these signatures beside those it has. */
    public SignedNote with(List<Signature> more) {
        List<Signature> all = new ArrayList<>(signatures);
        all.addAll(more);
        return new SignedNote(text, all);
    }

    /** The note as it is written, handed on and kept. */
    public String note() {
        return text + "\n" + lines(signatures);
    }

    /** Signature lines alone, as a witness answers them. */
    public static String lines(List<Signature> signatures) {
        StringBuilder lines = new StringBuilder();
        signatures.forEach(signature -> lines.append(signature.line()));
        return lines.toString();
    }

    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0) {
            throw new NotReadable("not a signed note: no empty line before the signatures");
        }
        return new SignedNote(note.substring(0, end + 1), signatures(note.substring(end + 2)));
    }

    /** Reads signature lines; there is at least one. */
    public static List<Signature> signatures(String lines) {
        if (!lines.endsWith("\n")) {
            throw new NotReadable("not a signed note: it ends in the middle of a line");
        }
        return lines.lines().map(SignedNote::signature).toList();
    }

    private static Signature signature(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space < DASH.length() + 1) {
            throw new NotReadable("not a signature of a note: " + line);
        }
        byte[] all;
        try {
            all = Base64.getDecoder().decode(line.substring(space + 1));
        } catch (IllegalArgumentException noBase64) {
            throw new NotReadable("not a signature of a note: " + line, noBase64);
        }
        if (all.length < 5) {
            throw new NotReadable("not a signature of a note: " + line);
        }
        String name = line.substring(DASH.length(), space);
        return new Signature(name, Arrays.copyOf(all, 4), Arrays.copyOfRange(all, 4, all.length));
    }
}
