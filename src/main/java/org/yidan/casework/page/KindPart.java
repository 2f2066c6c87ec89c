package org.yidan.casework.page;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The part of a page that only one kind of cases has. */
public interface KindPart {

    /** The template with its fragments {@code tags}, {@code now}, {@code facts} and {@code sections}. */
    String template();

    /** Its sections by their ids, as the contents of the page name them. */
    List<String> sections();

    /** The users that occur in it, to be named. */
    Stream<@Nullable String> people();

    /** The units that occur in it, to be named. */
    Stream<@Nullable String> units();
}
