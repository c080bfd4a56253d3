package cn.shegong.document;

/** Writes the imprint of a paper into an editable document. */
final class WordImprint {
    private final WordFile word;

    WordImprint(WordFile word) {
        this.word = word;
    }

    void write(ImprintBlock imprint) {
        imprint.entries().forEach(entry -> word.text(entry.label() + entry.names(), ImprintBlock.STYLE, 0, 0));
    }
}
