package cn.shegong.place;

/**
 * A group (组, 社, 屯) of a village.
 *
 * @param number from 1; orders the groups of a village
 * @param label as people say it: 3组, 大王屯
 * @param valid false once it was closed
 */
public record Group(long id, long villageId, int number, String label, boolean valid) {
    Group withValid(boolean valid) {
        return new Group(id, villageId, number, label, valid);
    }
}
