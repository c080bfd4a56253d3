package cn.shegong.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One edition of the service catalogue: three parts, thirteen domains, forty-three items. A revised edition is a new
 * file beside the old one, so that what was recorded under an old code can still be read.
 *
 * @param version the edition, e.g. {@code 2021}
 * @param note what a reader has to know about this copy of the paper
 */
public record Catalogue(String version, Source source, String note, List<Part> parts) {
    private static final String CURRENT = "catalogue-2021.json";

    /** The paper that the catalogue follows. */
    public record Source(String title, String issuer, LocalDate date) {}

    public Catalogue {
        parts = List.copyOf(parts);
    }

    /** The edition in force. */
    public static Catalogue load() {
        try (var in = Catalogue.class.getResourceAsStream(CURRENT)) {
            if (in == null) {
                throw new FileNotFoundException(CURRENT);
            }
            return new ObjectMapper().registerModule(new JavaTimeModule()).readValue(in, Catalogue.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every domain in the paper's order. */
    public List<Domain> domains() {
        return parts.stream().flatMap(p -> p.domains().stream()).toList();
    }

    /** Every item in the paper's order. */
    public List<ServiceItem> items() {
        return domains().stream().flatMap(d -> d.items().stream()).toList();
    }

    /** The item with this code, e.g. {@code A1.2}; empty when this edition has none. */
    public Optional<ServiceItem> item(String code) {
        return items().stream().filter(i -> i.code().equals(code)).findFirst();
    }

    /** The domain an item of this edition stands in. */
    public Domain domainOf(ServiceItem item) {
        return domains().stream()
                .filter(d -> d.items().contains(item))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The items in which every word of the text occurs, in the paper's order; all of them for a blank text.
     *
     * @param text words apart by blanks, e.g. {@code 老人 手术}; a code or its beginning, in either case, also does
     */
    public List<ServiceItem> search(String text) {
        var words = Stream.of(text.split("[\\s　]+"))
                .map(w -> w.toLowerCase(Locale.ROOT))
                .toList();
        return domains().stream()
                .flatMap(d -> d.items().stream().filter(i -> {
                    var haystack = (d.name() + '\n' + i.text()).toLowerCase(Locale.ROOT);
                    return words.stream().allMatch(haystack::contains);
                }))
                .toList();
    }
}
