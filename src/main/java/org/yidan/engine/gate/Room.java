package org.yidan.engine.gate;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.util.unit.DataSize;

/** A space that requests share: who finds no room waits a little, and is sent away when too many wait already. */
final class Room {

    private static final int MOST_WAITING = 20;
    private static final long UNIT = 1024;

    private final int size;
    private final Semaphore free;

    Room(DataSize size) {
        this.size = Math.max(1, (int) (size.toBytes() / UNIT));
        this.free = new Semaphore(this.size, true);
    }

    /** Takes room for so many bytes, the whole room at most; false when there was none in time. */
    boolean enter(long bytes, Duration wait) {
        try {
            return free.tryAcquire(units(bytes), 0, TimeUnit.MILLISECONDS)
                    || (free.getQueueLength() < MOST_WAITING
                            && free.tryAcquire(units(bytes), wait.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Gives back what was taken for so many bytes. */
    void leave(long bytes) {
        free.release(units(bytes));
    }

    private int units(long bytes) {
        return (int) Math.min(size, bytes / UNIT + 1);
    }
}
