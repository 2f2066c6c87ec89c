package org.yidan.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends the letters that are due; each in its own try, so that one receiver that is down holds up no other. */
@Component
public class DeliveryRunner {

    private static final Logger log = LoggerFactory.getLogger(DeliveryRunner.class);

    private final OutgoingMessageDesk desk;
    private final Map<Channel.Way, Channel> channels;
    private final MeterRegistry meters;

    DeliveryRunner(OutgoingMessageDesk desk, List<Channel> channels, MeterRegistry meters) {
        this.desk = desk;
        this.channels = channels.stream().collect(Collectors.toMap(Channel::way, Function.identity()));
        this.meters = meters;
    }

    /** Sends until nothing is due this way; gives how many letters were taken. */
    public int run(Channel.Way way) {
        Channel channel = Optional.ofNullable(channels.get(way)).orElseThrow();
        int taken = 0;
        List<OutgoingMessage> letters = desk.claim(way);
        while (!letters.isEmpty()) {
            for (OutgoingMessage letter : letters) {
                taken += send(channel, letter) ? 1 : 0;
            }
            letters = desk.claim(way);
        }
        return taken;
    }

    private boolean send(Channel channel, OutgoingMessage letter) {
        try {
            channel.send(letter);
        } catch (NotDelivered failed) {
            log.warn("letter {} to {} not delivered: {}", letter.id(), letter.target(), failed.getMessage());
            meters.counter("yidan.notification.failed", "channel", channel.way().name())
                    .increment();
            desk.failed(letter, String.valueOf(failed.getMessage()));
            return false;
        }
        desk.sent(letter);
        meters.counter("yidan.notification.sent", "channel", channel.way().name())
                .increment();
        return true;
    }
}
