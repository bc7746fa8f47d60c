"""Prints each run of a server as MLflow's own client sees it."""
import sys

import mlflow

mlflow.set_tracking_uri(sys.argv[1])
client = mlflow.MlflowClient()


def files(run, folder=""):
    for entry in client.list_artifacts(run, folder):
        if entry.is_dir:
            yield from files(run, entry.path)
        else:
            yield entry.path


for experiment in client.search_experiments():
    for run in client.search_runs([experiment.experiment_id]):
        id = run.info.run_id
        history = len(client.get_metric_history(id, "equity"))
        texts = [f"{path}={open(client.download_artifacts(id, path)).read()}" for path in files(id)]
        print(run.info.run_name, run.info.status, f"fast={run.data.params['fast']}", f"equity={history}", *texts)
