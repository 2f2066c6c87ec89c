package org.yidan.audit.proof;

import java.util.Base64;
import java.util.List;

/**
 * What a log says of itself (C2SP tlog-checkpoint): who it is, how many leaves it has, and the root over them. It is the text
 * of a {@link SignedNote}.
 */
public record Checkpoint(String origin, long size, byte[] root, List<String> extensions) {

    public Checkpoint {
        extensions = List.copyOf(extensions);
    }

    public static Checkpoint of(String origin, long size, byte[] root) {
        return new Checkpoint(origin, size, root, List.of());
    }

    public String text() {
        StringBuilder text = new StringBuilder(origin)
                .append('\n')
                .append(size)
                .append('\n')
                .append(Base64.getEncoder().encodeToString(root))
                .append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4 || lines[0].isEmpty() || !lines[lines.length - 1].isEmpty()) {
            throw new NotReadable("not a checkpoint: origin, size and root are three lines");
        }
        if (!lines[1].matches("0|[1-9][0-9]{0,17}")) {
            throw new NotReadable("not a checkpoint: the size is " + lines[1]);
        }
        byte[] root;
        try {
            root = Base64.getDecoder().decode(lines[2]);
        } catch (IllegalArgumentException noBase64) {
            throw new NotReadable("not a checkpoint: the root is not base64", noBase64);
        }
        if (root.length != Sha256.LENGTH) {
            throw new NotReadable("not a checkpoint: the root has " + root.length + " bytes");
        }
        List<String> extensions = List.of(lines).subList(3, lines.length - 1);
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), root, extensions);
    }
}
