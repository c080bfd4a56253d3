package cn.shegong.staff;

import java.util.List;

/** Workers in and out of the store. */
interface WorkerMapper {
    List<Worker> all();

    void insert(Worker worker);

    void update(Worker worker);
}
