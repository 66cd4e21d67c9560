// The one place that knows LEMON: its templates cannot be called from Swift.
#include "assign.h"

#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <new>
#include <vector>

extern "C" int tashan_assign(
    int people, int needs, const int *room, int pairs, const int *who, const int *where, const int64_t *cost,
    int64_t nowhere, int *placed) {
    try {
        typedef lemon::SmartDigraph Graph;
        Graph graph;
        graph.reserveNode(people + needs + 1);
        graph.reserveArc(pairs + people + needs);
        std::vector<Graph::Node> persons(people), posts(needs);
        for (int p = 0; p < people; ++p) persons[p] = graph.addNode();
        for (int n = 0; n < needs; ++n) posts[n] = graph.addNode();
        Graph::Node end = graph.addNode();

        Graph::ArcMap<int> upper(graph);
        Graph::ArcMap<int64_t> costs(graph);
        std::vector<Graph::Arc> arcs(pairs);
        for (int i = 0; i < pairs; ++i) {
            arcs[i] = graph.addArc(persons[who[i]], posts[where[i]]);
            upper[arcs[i]] = 1;
            costs[arcs[i]] = cost[i];
        }
        for (int p = 0; p < people; ++p) {
            Graph::Arc arc = graph.addArc(persons[p], end);
            upper[arc] = 1;
            costs[arc] = nowhere;
        }
        for (int n = 0; n < needs; ++n) {
            Graph::Arc arc = graph.addArc(posts[n], end);
            upper[arc] = room[n];
            costs[arc] = 0;
        }
        Graph::NodeMap<int> supply(graph, 0);
        for (int p = 0; p < people; ++p) supply[persons[p]] = 1;
        supply[end] = -people;

        typedef lemon::NetworkSimplex<Graph, int, int64_t> Solver;
        Solver solver(graph);
        solver.upperMap(upper).costMap(costs).supplyMap(supply);
        if (solver.run() != Solver::OPTIMAL) return 1;

        for (int p = 0; p < people; ++p) placed[p] = -1;
        for (int i = 0; i < pairs; ++i)
            if (solver.flow(arcs[i]) > 0) placed[who[i]] = where[i];
        return 0;
    } catch (const std::bad_alloc &) {
        return 1;
    }
}
