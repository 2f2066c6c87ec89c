package org.yidan.engine.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Who may send which command, by the list {@code engine-commands.properties}; what is not listed is sent by nobody. */
final class Senders {

    /** Groups of senders, and the reasons why nobody is one. */
    enum Sender {
        EVERYBODY,
        PLATFORM,
        ADMINISTRATORS,
        FORM,
        TWO_PEOPLE,
        COMMENTS,
        FILES,
        ENGINE
    }

    private static final String ADMINISTRATOR = "camunda-admin";

    private static final List<String> PLATFORM_GROUPS = List.of("designer", "auditor", ADMINISTRATOR);

    private static final String OWN_CODE = "org.yidan.";

    private final Map<String, Sender> listed;

    private Senders(Map<String, Sender> listed) {
        this.listed = listed;
    }

    static Senders read() {
        Properties list = new Properties();
        try (InputStream file = Senders.class.getResourceAsStream("/engine-commands.properties")) {
            list.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, Sender> senders = new HashMap<>();
        for (String sender : list.stringPropertyNames()) {
            Sender who = Sender.valueOf(sender.toUpperCase(Locale.ROOT).replace('-', '_'));
            Arrays.stream(list.getProperty(sender).split(","))
                    .map(String::strip)
                    .filter(command -> senders.put(command, who) != null)
                    .findFirst()
                    .ifPresent(twice -> {
                        throw new IllegalStateException("listed twice: " + twice);
                    });
        }
        return new Senders(senders);
    }

    /** Who sends commands of this class. Classes of the engine, its REST API and its web applications go by the list. */
    Sender of(Class<?> command) {
        if (command.getName().startsWith(OWN_CODE)) {
            return Sender.EVERYBODY;
        }
        return listed.getOrDefault(name(command), Sender.ENGINE);
    }

    boolean lists(Class<?> command) {
        return listed.containsKey(name(command));
    }

    /** Whether somebody with these groups is among the senders. */
    static boolean includes(Sender sender, List<String> groups) {
        return switch (sender) {
            case EVERYBODY -> true;
            case PLATFORM -> PLATFORM_GROUPS.stream().anyMatch(groups::contains);
            case ADMINISTRATORS -> groups.contains(ADMINISTRATOR);
            case FORM, TWO_PEOPLE, COMMENTS, FILES, ENGINE -> false;
        };
    }

    private static String name(Class<?> command) {
        return command.getName().substring(command.getName().lastIndexOf('.') + 1);
    }
}
