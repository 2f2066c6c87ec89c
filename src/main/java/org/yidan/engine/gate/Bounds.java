package org.yidan.engine.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.stereotype.Component;
import org.yidan.engine.login.Paths;

/** What a request may bring, by sender, path and kind of body. */
@Component
class Bounds {

    /** What a body read into a tree takes in memory, many times its length; a small one takes nothing to speak of. */
    private static final int OF_A_TREE = 8;

    private static final int OF_AN_ARRAY = 3;
    private static final long SMALL = 16 * 1024;

    private final GateSettings settings;
    private final MultipartProperties files;
    private final Room fileRoom;
    private final Room strangerRoom;
    private final Room memoryRoom;
    private final Room noRoom;

    Bounds(GateSettings settings, MultipartProperties files) {
        this.settings = settings;
        this.files = files;
        this.fileRoom = new Room(settings.fileRoom());
        this.strangerRoom = new Room(settings.strangerRoom());
        this.memoryRoom = new Room(settings.memoryRoom());
        this.noRoom = new Room(settings.memoryRoom());
    }

    /**
     * The bound of one request.
     *
     * @param most bytes of the body
     * @param room where it is kept
     * @param weight what each byte of it takes there; zero for what needs no room
     * @param files whether it brings files
     */
    record Bound(long most, Room room, int weight, boolean files) {

        /** The room a body of this length takes, or may take when it says no length. */
        long taken(long length) {
            return weight * (length < 0 ? most : length);
        }
    }

    Bound of(HttpServletRequest request, Sender sender) {
        boolean multipart = bringsFiles(request);
        if (!sender.stranger() && (multipart ? Paths.MODELS : Paths.LIST_FILES).matches(request)) {
            return new Bound(settings.memoryFiles().toBytes(), memoryRoom, OF_AN_ARRAY, multipart);
        }
        if (multipart) {
            return new Bound(files.getMaxRequestSize().toBytes(), sender.stranger() ? strangerRoom : fileRoom, 1, true);
        }
        if (sender.stranger()) {
            return new Bound(settings.strangerBody().toBytes(), noRoom, 0, false);
        }
        long length = request.getContentLengthLong();
        int weight = length >= 0 && length <= SMALL ? 0 : OF_A_TREE;
        return new Bound(settings.body().toBytes(), memoryRoom, weight, false);
    }

    static boolean bringsFiles(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
