package cn.shegong.document;

import java.util.ArrayList;
import java.util.List;

/**
 * What a paper says, ready for either writer.
 *
 * @param name of the paper, for the file's properties
 * @param watermark pale words over every page, or empty
 * @param blocks in reading order
 * @param imprint or null
 */
record Script(String name, String watermark, Head head, List<Block> blocks, Imprint imprint) {

    /**
     * The parts as they are laid out: recipients that leave the first page no line of text stand in the imprint
     * (GB/T 9704-2012, 7.3.2).
     *
     * @param tooLong true when the recipients leave no room
     */
    List<Block> laid(boolean tooLong) {
        List<Block> laid = new ArrayList<>(blocks);
        String moved = "";
        if (tooLong) {
            RecipientBlock recipient = recipient();
            laid.remove(recipient);
            moved = recipient.names() + "。";
        }
        if (imprint != null) {
            laid.add(new ImprintBlock(imprint, moved, head.ruledImprint()));
        }
        return laid;
    }

    /** The recipients of a paper that has an imprint to take them, or null. */
    RecipientBlock recipient() {
        return imprint == null
                ? null
                : blocks.stream()
                        .filter(RecipientBlock.class::isInstance)
                        .map(RecipientBlock.class::cast)
                        .findFirst()
                        .orElse(null);
    }
}
