package org.yidan.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One application at a time in a data directory: an operating-system lock that dies with the process. */
final class DirectoryLock implements AutoCloseable {

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    static DirectoryLock take(Path directory) {
        Path file = directory.resolve("application.lock");
        try {
            Files.createDirectories(directory);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                String owner = Files.readString(file).strip();
                channel.close();
                throw inUse(directory, owner);
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new DirectoryLock(channel);
        } catch (IOException failure) {
            throw new DatabaseNotAvailable(
                    "内置数据库的目录无法写入。 The directory " + directory + " of the embedded database cannot be written: "
                            + failure.getMessage(),
                    "Give the user who starts Yidan the right to write there, or set yidan.embedded-database.directory.",
                    failure);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    private static DatabaseNotAvailable inUse(Path directory, String owner) {
        return new DatabaseNotAvailable(
                "内置数据库目录正被另一个程序使用。 The directory " + directory
                        + " of the embedded database is in use by another Yidan (process " + owner + ").",
                "Stop that process, or start this one with its own directory:"
                        + " --yidan.embedded-database.directory=<folder> --server.port=<port>.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
