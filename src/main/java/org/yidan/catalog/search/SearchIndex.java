package org.yidan.catalog.search;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The matters of a region in force on a day with their everyday words, ready to be searched; never changed. */
record SearchIndex(State state, List<Findable> matters, List<Term> everyday) {

    /** What it was built from: the last publication and the revision of the words. */
    record State(String published, long revision) {}

    private record Hit(Findable matter, int rank) {}

    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingInt(Hit::rank)
            .thenComparing(hit -> hit.matter().name().length())
            .thenComparing(hit -> hit.matter().code());

    /** The everyday words that fit, each looked at once however many matters it belongs to. */
    private Map<Term, Integer> everydayHits(Asked word) {
        Map<Term, Integer> hits = new IdentityHashMap<>();
        for (Term term : everyday) {
            int rank = Findable.byWord(term, word);
            if (rank != Findable.NOT_FOUND) {
                hits.put(term, rank);
            }
        }
        return hits;
    }

    /** Ids of the entries that fit, best first. */
    List<Long> find(String typed, int limit) {
        List<Asked> words = Asked.words(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        List<Map<Term, Integer>> known = words.stream().map(this::everydayHits).toList();
        Stream<Hit> hits = matters.stream().map(matter -> new Hit(matter, matter.rank(words, known)));
        return hits.filter(hit -> hit.rank() != Findable.NOT_FOUND)
                .sorted(BEST_FIRST)
                .limit(limit)
                .map(hit -> hit.matter().entryId())
                .toList();
    }
}
