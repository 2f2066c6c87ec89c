package org.yidan.audit.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All questions there are, from {@code audit/questions/*.sql}; one whose tables are not there is not asked. */
@Component
public class Questions {

    private final Map<String, Question> all = new TreeMap<>();
    private final Map<String, Boolean> tables = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;

    Questions(JdbcClient jdbc) throws IOException {
        this.jdbc = jdbc;
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:/audit/questions/*.sql");
        for (Resource file : files) {
            String id = Objects.requireNonNull(file.getFilename()).replace(".sql", "");
            all.put(id, QuestionFile.read(id, file.getContentAsString(StandardCharsets.UTF_8)));
        }
    }

    /** The questions that can be asked. */
    public List<Question> all() {
        return all.values().stream().filter(this::canBeAsked).toList();
    }

    /** The question, if it can be asked. */
    public Optional<Question> find(String id) {
        return Optional.ofNullable(all.get(id)).filter(this::canBeAsked);
    }

    /** The questions of a room, first the one that the room is called by. */
    public List<Question> of(String room) {
        return all().stream()
                .filter(question -> question.room().equals(room))
                .sorted(Comparator.comparing(question -> !question.id().equals(room)))
                .toList();
    }

    private boolean canBeAsked(Question question) {
        return question.needs().stream().allMatch(this::exists);
    }

    /** Tables only come with a migration, before the application starts. */
    boolean exists(String table) {
        return tables.computeIfAbsent(table, name -> jdbc.sql("select to_regclass(?) is not null")
                .param(name)
                .query(Boolean.class)
                .single());
    }
}
